package fr.escalade.relance;

import fr.escalade.partage.Parametre;

/**
 * Parameters of a relance on the diagram.
 *
 * @param lettre name of the letter
 * @param ton how it speaks, or the scenario's tone
 * @param canaux how it leaves, the preferred channel first, or the scenario's
 * @param palier rank of the step: an invoice remembers the highest one that engaged it
 * @param ageMinimum days late that an invoice needs to carry this step's demand
 * @param delaiPaiement days that the debtor is given in the call to action
 */
public record EnvoyerRelance(
        @Parametre(libelle = "Lettre") String lettre,

        @Parametre(
                libelle = "Ton",
                aide = "SELON_LE_SCENARIO, ou un ton propre à cette étape",
                defaut = "SELON_LE_SCENARIO")
        ChoixDuTon ton,

        @Parametre(
                libelle = "Canaux",
                aide = "SELON_LE_SCENARIO, ou des canaux séparés par des virgules, le préféré d'abord : EMAIL",
                defaut = ChoixDesCanaux.SELON_LE_SCENARIO,
                autrefois = "canal")
        ChoixDesCanaux canaux,

        @Parametre(
                libelle = "Palier",
                aide = "Rang de l'étape : 10 courtoise, 20 ferme, 30 dernière, 40 mise en demeure")
        int palier,

        @Parametre(
                libelle = "Retard minimal (jours)",
                aide = "Une facture en retard de moins de jours est citée, mais pas réclamée à cette étape")
        int ageMinimum,

        @Parametre(libelle = "Délai de paiement (jours)", aide = "Laissé au débiteur dans la lettre")
        int delaiPaiement) {

    /** The case's scenario, where the step does not say otherwise. */
    Scenario selon(Scenario duDossier) {
        return new Scenario(canaux.ou(duDossier.canaux()), ton.ou(duDossier.ton()), duDossier.validation());
    }
}
