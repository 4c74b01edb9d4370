package fr.escalade.relance;

import fr.escalade.partage.Parametre;

/**
 * Parameters of the mise en demeure on the diagram; it always leaves as a registered letter.
 *
 * @param lettre name of the letter
 * @param palier rank of the step
 * @param ageMinimum days late that an invoice needs to be covered by it
 * @param delaiPaiement days given to pay, counted from the recorded dispatch
 */
public record EmettreMiseEnDemeure(
        @Parametre(libelle = "Lettre") String lettre,

        @Parametre(libelle = "Palier", aide = "Rang de l'étape : 40 pour une mise en demeure")
        int palier,

        @Parametre(libelle = "Retard minimal (jours)", aide = "Une facture plus récente n'est pas mise en demeure")
        int ageMinimum,

        @Parametre(libelle = "Délai de paiement (jours)", aide = "Compté depuis le dépôt du recommandé")
        int delaiPaiement) {}
