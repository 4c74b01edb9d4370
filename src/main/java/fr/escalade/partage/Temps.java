package fr.escalade.partage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where days begin and end for us: dates are calendar days in Paris, instants are UTC. */
public final class Temps {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Temps() {}

    /** Today in Paris, on the given clock. */
    public static LocalDate aujourdhui(Clock horloge) {
        return LocalDate.ofInstant(horloge.instant(), PARIS);
    }
}
