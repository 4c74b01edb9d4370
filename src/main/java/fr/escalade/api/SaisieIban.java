package fr.escalade.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

@Schema(name = "SaisieIban", description = "L'IBAN proposé sur lequel porte la décision, tel qu'il a été lu.")
record SaisieIban(
        @Size(max = 42, message = "dépasse 42 caractères") String iban) {}
