package fr.escalade.api;

import fr.escalade.droit.TauxSemestriel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(name = "SaisieTaux", description = "Les taux d'un semestre, en pour cent par an.")
record SaisieTaux(
        @Schema(description = "Taux de refinancement de la BCE le premier jour du semestre.", example = "2.15")
        @NotNull(message = "est obligatoire")
        DecimalEcrit bce,

        @Schema(description = "Taux légal, créanciers professionnels.", example = "2.62")
        @NotNull(message = "est obligatoire")
        DecimalEcrit legalProfessionnel,

        @Schema(description = "Taux légal, créanciers particuliers.")
        DecimalEcrit legalParticulier,

        @Schema(description = "Publication d'où ils viennent.", example = "arrêté du 15/12/2025")
        @NotBlank(message = "est obligatoire")
        @Size(max = 200, message = "dépasse 200 caractères")
        String source) {

    TauxSemestriel taux(LocalDate semestre) {
        return new TauxSemestriel(
                semestre,
                bce.valeur(),
                legalProfessionnel.valeur(),
                legalParticulier == null ? null : legalParticulier.valeur());
    }
}
