package fr.escalade.droit;

import java.time.LocalDate;

/** What a calculation of late interest answers. */
public sealed interface Interets {

    /** The interest calculated: whole, or only up to the half-year whose rate is missing. */
    Penalites penalites();

    record Calcules(Penalites penalites) implements Interets {}

    /**
     * The rates of {@code semestre} (its first day) are not known: {@code penalites} stops the day before the first day
     * that needs them. Nothing may be claimed on it before somebody has entered the rate.
     */
    record TauxManquant(LocalDate semestre, Penalites penalites) implements Interets {}
}
