package fr.escalade.droit;

import java.time.Instant;

/**
 * The rates of a half-year as kept: {@code source} is the publication they were read in; {@code saisiPar} and
 * {@code saisiLe} who entered or corrected them last, null for those delivered with the software.
 */
public record TauxEnregistre(TauxSemestriel taux, String source, String saisiPar, Instant saisiLe) {}
