package fr.escalade.dossier;

import java.time.LocalDate;

/** A pause: nothing leaves and no step advances while it lasts. {@code jusquA} null: until someone lifts it. */
public record Suspension(long id, String motif, String auteur, LocalDate debut, LocalDate jusquA) {}
