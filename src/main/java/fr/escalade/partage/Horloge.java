package fr.escalade.partage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the house: real time plus an offset. The offset is zero in production; the demonstration's time
 * machine and the dated tests move it, and the engine's clock follows (see {@code processus}).
 */
public final class Horloge extends Clock {

    private final AtomicReference<Duration> decalage = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Instant> fige = new AtomicReference<>();

    /** Moves the clock so that it now shows {@code instant}, and lets it run on from there. */
    public void regler(Instant instant) {
        fige.set(null);
        decalage.set(Duration.between(Instant.now(), instant));
    }

    /** Stops the clock at {@code instant}: a simulation runs everything of one moment at that very moment. */
    public void figer(Instant instant) {
        fige.set(instant);
    }

    public Duration decalage() {
        return decalage.get();
    }

    @Override
    public Instant instant() {
        Instant arrete = fige.get();
        return arrete != null ? arrete : Instant.now().plus(decalage.get());
    }

    @Override
    public ZoneId getZone() {
        return Temps.PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
