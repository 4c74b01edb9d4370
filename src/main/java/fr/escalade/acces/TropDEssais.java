package fr.escalade.acces;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords for this login: it must wait. */
final class TropDEssais extends LockedException {

    private final long secondes;

    TropDEssais(Duration attente) {
        super("Trop d'essais : réessayez dans " + (attente.toSeconds() + 1) + " secondes.");
        this.secondes = attente.toSeconds() + 1;
    }

    long secondes() {
        return secondes;
    }
}
