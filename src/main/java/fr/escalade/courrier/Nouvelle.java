package fr.escalade.courrier;

import java.time.Instant;

/**
 * News of a message that a carrier has. {@code reference} is the carrier's name for it; {@code quand} when it happened as
 * the carrier says, or null; {@code suivi} the post's tracking number, or null; {@code detail} a sentence for people, or
 * null.
 */
public record Nouvelle(String reference, Devenir devenir, Instant quand, String suivi, String detail) {}
