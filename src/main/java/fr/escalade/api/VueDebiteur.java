package fr.escalade.api;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.TypeDebiteur;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Debiteur", description = "Un débiteur, tel que son créancier le connaît.")
record VueDebiteur(
        @Schema(description = "Code du débiteur chez son créancier.", example = "0379-NEVHP")
        String code,

        String nom,
        TypeDebiteur type,

        @Schema(description = "Neuf chiffres.", example = "552100554")
        String siren,

        String email,
        String telephone,

        @Schema(description = "Numéro et voie.") String adresse,

        String codePostal,
        String ville,

        @Schema(description = "Code ISO 3166 du pays.", example = "FR")
        String pays,

        @Schema(description = "Code ISO 639 de la langue.", example = "fr")
        String langue,

        @Schema(description = "Mot libre du créancier.", example = "fidele")
        String segment,

        @Schema(description = "Délai de paiement en jours ; absent : celui du créancier.")
        Integer delaiPaiement,

        @Schema(description = "Code du créancier.") String creancier,

        @Schema(
                description =
                        "Code du débiteur dans lequel celui-ci a été fusionné, et qui répond pour lui ; absent sinon.")
        String fusionneDans) {

    static VueDebiteur de(Debiteur debiteur, Debiteurs debiteurs) {
        return new VueDebiteur(
                debiteur.code(),
                debiteur.nom(),
                debiteur.type(),
                debiteur.siren(),
                debiteur.email(),
                debiteur.telephone(),
                debiteur.adresse(),
                debiteur.codePostal(),
                debiteur.ville(),
                debiteur.pays(),
                debiteur.langue(),
                debiteur.segment(),
                debiteur.delaiPaiement(),
                debiteur.creancier(),
                debiteur.estFusionne() ? debiteurs.actuel(debiteur).code() : null);
    }
}
