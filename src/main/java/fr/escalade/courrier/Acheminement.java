package fr.escalade.courrier;

import java.time.Instant;

/**
 * Where a carrier has brought a message: {@code reference} its own id, {@code suivi} the post's tracking number,
 * {@code remisLe} when it was delivered, {@code devenir} its last word. Each may be null.
 */
public record Acheminement(String reference, String suivi, Instant remisLe, Devenir devenir) {

    static final Acheminement AUCUN = new Acheminement(null, null, null, null);
}
