package fr.escalade.api;

import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "Facture", description = "Une facture ou un avoir (« nature »), avec son solde et son état du jour.")
record VueFacture(
        String numero,

        @Schema(description = "Code du débiteur.") String debiteur,

        LocalDate dateFacture,
        LocalDate echeance,

        @Schema(description = "Montant TTC, positif aussi pour un avoir.")
        DecimalEcrit montant,

        @Schema(example = "EUR") String devise,

        @Schema(description = "Reste à payer (facture) ou à utiliser (avoir).")
        DecimalEcrit solde,

        EtatFacture etat,
        NatureFacture nature,

        @Schema(description = "Jours de retard aujourd'hui ; 0 si rien n'est exigible.")
        int retard,

        LocalDate soldeeLe,

        @Schema(description = "Pour un avoir, la facture qu'il corrige.")
        String factureLiee,

        @Schema(description = "Code du créancier.") String creancier) {

    static VueFacture de(Facture facture, String codeDebiteur, LocalDate jour) {
        return new VueFacture(
                facture.numero(),
                codeDebiteur,
                facture.dateFacture(),
                facture.echeance(),
                DecimalEcrit.de(facture.montant()),
                facture.montant().devise().getCurrencyCode(),
                DecimalEcrit.de(facture.solde()),
                facture.etat(jour),
                facture.nature(),
                facture.estExigible(jour) ? facture.joursDeRetard(jour) : 0,
                facture.soldeeLe(),
                facture.factureLiee(),
                facture.creancier());
    }
}
