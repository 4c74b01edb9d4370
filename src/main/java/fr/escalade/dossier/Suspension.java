package fr.escalade.dossier;

import java.time.LocalDate;

/**
 * A pause: nothing leaves and no step advances while it lasts. {@code jusquA} null: until someone lifts it. {@code origine}
 * names what opened it and will lift it (a promise, a plan, an answer to read), or null when a person did.
 */
public record Suspension(
        long id, Portee portee, String motif, String auteur, LocalDate debut, LocalDate jusquA, String origine) {}
