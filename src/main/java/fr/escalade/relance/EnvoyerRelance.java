package fr.escalade.relance;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Parametre;

/**
 * Parameters of a relance on the diagram.
 *
 * @param lettre name of the letter
 * @param canal how it leaves
 * @param palier rank of the step: an invoice remembers the highest one that engaged it
 * @param ageMinimum days late that an invoice needs to carry this step's demand
 * @param delaiPaiement days that the debtor is given in the call to action
 */
public record EnvoyerRelance(
        @Parametre(libelle = "Lettre") String lettre,
        @Parametre(libelle = "Canal") Canal canal,

        @Parametre(
                libelle = "Palier",
                aide = "Rang de l'étape : 10 courtoise, 20 ferme, 30 dernière, 40 mise en demeure")
        int palier,

        @Parametre(
                libelle = "Retard minimal (jours)",
                aide = "Une facture en retard de moins de jours est citée, mais pas réclamée à cette étape")
        int ageMinimum,

        @Parametre(libelle = "Délai de paiement (jours)", aide = "Laissé au débiteur dans la lettre")
        int delaiPaiement) {}
