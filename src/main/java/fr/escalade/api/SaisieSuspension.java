package fr.escalade.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(name = "SaisieSuspension", description = "La pause d'un dossier.")
record SaisieSuspension(
        @NotBlank(message = "est obligatoire") @Size(max = 200, message = "dépasse 200 caractères")
        String motif,

        @Schema(description = "Dernier jour de la pause ; absent : jusqu'à ce que quelqu'un la lève.") @DatePlausible
        LocalDate jusquA) {}
