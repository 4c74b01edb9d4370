package fr.escalade.api;

import fr.escalade.creance.NouveauReglement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

@Schema(name = "SaisieReglement", description = "Un règlement reçu. La même référence désigne le même règlement.")
record SaisieReglement(
        @NotBlank(message = "est obligatoire") @Size(max = 120, message = "dépasse 120 caractères")
        String reference,

        @Schema(description = "Date de valeur.") @NotNull(message = "est obligatoire") @DatePlausible
        LocalDate date,

        @NotNull(message = "est obligatoire") DecimalEcrit montant,

        @Schema(description = "Code ISO 4217 ; absent : EUR.", example = "EUR")
        String devise,

        @Schema(description = "Code du débiteur ; absent : trouvé par les factures nommées.")
        String debiteur,

        @Schema(description = "Factures que le débiteur dit payer ; absent : ordre légal d'imputation.")
        @Valid
        @Size(max = 1000, message = "dépasse 1000 factures")
        List<@NotNull(message = "ne peut pas être vide") Indication> factures,

        @Schema(description = "Code du créancier ; absent : celui par défaut.")
        String creancier) {

    @Schema(name = "IndicationDePaiement", description = "Une facture que le débiteur dit payer.")
    record Indication(
            @NotBlank(message = "est obligatoire") String numero,

            @Schema(description = "Absent : autant que la facture en demande.")
            DecimalEcrit montant) {}

    NouveauReglement nouveau(String codeCreancier) {
        return new NouveauReglement(
                codeCreancier,
                reference.trim(),
                date,
                Sommes.lire("montant", montant, devise),
                debiteur == null || debiteur.isBlank() ? null : debiteur.trim(),
                factures == null
                        ? List.of()
                        : factures.stream().map(this::indication).toList());
    }

    private NouveauReglement.Indication indication(Indication facture) {
        return new NouveauReglement.Indication(
                facture.numero(),
                facture.montant() == null ? null : Sommes.lire("factures.montant", facture.montant(), devise));
    }
}
