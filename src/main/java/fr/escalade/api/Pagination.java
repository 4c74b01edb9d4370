package fr.escalade.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which part of a list is asked for. */
record Pagination(
        @Schema(
                description = "Numéro de la page, à partir de 0.",
                type = "integer",
                format = "int32",
                defaultValue = "0",
                minimum = "0",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Min(value = 0, message = "doit être un nombre à partir de 0")
        @Max(value = 1_000_000, message = "doit être un nombre entre 0 et 1000000")
        Integer page,

        @Schema(
                description = "Nombre d'éléments par page, de 1 à 500.",
                type = "integer",
                format = "int32",
                defaultValue = "50",
                minimum = "1",
                maximum = "500",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Min(value = 1, message = "doit être un nombre entre 1 et 500")
        @Max(value = 500, message = "doit être un nombre entre 1 et 500")
        Integer taille) {

    Pagination {
        page = page == null ? Integer.valueOf(0) : page;
        taille = taille == null ? Integer.valueOf(50) : taille;
    }

    /** The same part of a list that is short enough to be held whole. */
    <T> Liste<T> couper(java.util.List<T> tout) {
        int debut = (int) Math.min((long) page * taille, tout.size());
        return new Liste<>(tout.subList(debut, Math.min(debut + taille, tout.size())), tout.size());
    }
}
