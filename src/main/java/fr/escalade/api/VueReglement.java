package fr.escalade.api;

import fr.escalade.creance.Encaissement;
import fr.escalade.creance.Reglements;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@Schema(name = "Reglement", description = "Un règlement et ce qu'il a éteint.")
record VueReglement(
        String reference,

        @Schema(description = "Date de valeur.") LocalDate date,

        DecimalEcrit montant,
        @Schema(example = "EUR") String devise,

        @Schema(description = "Ce qui reste au crédit du débiteur.")
        DecimalEcrit disponible,

        @Schema(description = "Code du débiteur ; absent tant qu'il n'est pas identifié.")
        String debiteur,

        List<VueImputation> imputations,

        @Schema(description = "Jour de l'annulation, s'il a été annulé.")
        LocalDate annuleLe,

        Instant recuLe,

        @Schema(description = "Code du créancier.") String creancier) {

    @Schema(name = "Imputation", description = "La part d'un règlement qui a payé une facture.")
    record VueImputation(
            @Schema(description = "Numéro de la facture.") String facture,

            @Schema(description = "Total imputé sur la facture.")
            DecimalEcrit montant,

            DecimalEcrit principal,
            DecimalEcrit penalites,

            @Schema(description = "Indemnité forfaitaire de recouvrement.")
            DecimalEcrit indemnite,

            @Schema(description = "Principal restant dû sur la facture.")
            DecimalEcrit soldeRestant) {

        static VueImputation de(Encaissement.Imputation imputation) {
            return new VueImputation(
                    imputation.facture(),
                    DecimalEcrit.de(
                            imputation.principal().plus(imputation.interets()).plus(imputation.indemnite())),
                    DecimalEcrit.de(imputation.principal()),
                    DecimalEcrit.de(imputation.interets()),
                    DecimalEcrit.de(imputation.indemnite()),
                    DecimalEcrit.de(imputation.soldeRestant()));
        }
    }

    static VueReglement de(Reglements.Reglement reglement, DebiteursLus debiteurs) {
        return new VueReglement(
                reglement.reference(),
                reglement.date(),
                DecimalEcrit.de(reglement.montant()),
                reglement.montant().devise().getCurrencyCode(),
                DecimalEcrit.de(reglement.disponible()),
                reglement.debiteur() == null ? null : debiteurs.code(reglement.debiteur()),
                reglement.imputations().stream().map(VueImputation::de).toList(),
                reglement.annuleLe(),
                reglement.recuLe(),
                reglement.creancier());
    }
}
