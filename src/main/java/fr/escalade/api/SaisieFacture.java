package fr.escalade.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(name = "SaisieFacture", description = "Une facture à enregistrer.")
record SaisieFacture(
        @NotBlank(message = "est obligatoire") @Size(max = 80, message = "dépasse 80 caractères")
        String numero,

        @Schema(description = "Code du débiteur, déjà connu.") @NotBlank(message = "est obligatoire")
        String debiteur,

        @NotNull(message = "est obligatoire") @DatePlausible @JsonAlias("date")
        LocalDate dateFacture,

        @Schema(description = "Absente : calculée d'après le délai de paiement du débiteur, s'il en a un.")
        @DatePlausible
        LocalDate echeance,

        @Schema(description = "Montant TTC, positif.") @NotNull(message = "est obligatoire")
        DecimalEcrit montant,

        @Schema(description = "Code ISO 4217 ; absent : EUR.", example = "EUR")
        String devise,

        @Schema(description = "Part déjà payée ailleurs.") DecimalEcrit dejaRegle,

        @Schema(description = "true ouvre un litige à qualifier.")
        Boolean litige,

        @Schema(description = "Code du créancier ; absent : celui par défaut.")
        String creancier) {

    NouvelleFacture nouvelle() {
        return new NouvelleFacture(
                numero.trim(),
                NatureFacture.FACTURE,
                dateFacture,
                echeance,
                Sommes.lire("montant", montant, devise),
                dejaRegle == null ? null : Sommes.lire("dejaRegle", dejaRegle, devise),
                Boolean.TRUE.equals(litige),
                null,
                null);
    }
}
