package fr.escalade.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "SaisieAnnulation", description = "L'annulation d'un règlement (impayé, rejet de prélèvement…).")
record SaisieAnnulation(
        @Schema(description = "Jour de l'annulation ; absent : aujourd'hui.") @DatePlausible
        LocalDate date) {}
