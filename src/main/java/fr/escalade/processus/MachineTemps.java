package fr.escalade.processus;

import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/** The demonstration's time machine: moves the one clock and runs everything that falls due on the way. */
@Component
public class MachineTemps {

    /** {@code executees} counts timers, steps and messages handled. */
    public record Trajet(Instant maintenant, int executees) {}

    /** Moves time on, moment by moment, until nothing due is left at the end. Real time goes on from there. */
    public Trajet avancer(Period duree) {
        throw new UnsupportedOperationException();
    }
}
