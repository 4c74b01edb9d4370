package fr.escalade.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(name = "SaisieAvoir", description = "Un avoir à enregistrer.")
record SaisieAvoir(
        @NotBlank(message = "est obligatoire") @Size(max = 80, message = "dépasse 80 caractères")
        String numero,

        @Schema(description = "Code du débiteur, déjà connu.") @NotBlank(message = "est obligatoire")
        String debiteur,

        @NotNull(message = "est obligatoire") @DatePlausible @JsonAlias("dateFacture")
        LocalDate date,

        @Schema(description = "Montant TTC, positif.") @NotNull(message = "est obligatoire")
        DecimalEcrit montant,

        @Schema(description = "Code ISO 4217 ; absent : EUR.", example = "EUR")
        String devise,

        @Schema(description = "Numéro de la facture corrigée ; absent : l'avoir s'impute sur ce qui est dû.")
        @JsonAlias("factureLiee")
        @Size(max = 80, message = "dépasse 80 caractères")
        String facture,

        @Schema(description = "Code du créancier ; absent : celui par défaut.")
        String creancier) {

    NouvelleFacture nouvel() {
        return new NouvelleFacture(
                numero.trim(),
                NatureFacture.AVOIR,
                date,
                null,
                Sommes.lire("montant", montant, devise),
                null,
                false,
                facture,
                null);
    }
}
