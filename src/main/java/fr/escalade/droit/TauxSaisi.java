package fr.escalade.droit;

import java.time.LocalDate;

/** The rates of a half-year (its first day) were entered or corrected; published inside the transaction of the fact. */
public record TauxSaisi(LocalDate semestre) {}
