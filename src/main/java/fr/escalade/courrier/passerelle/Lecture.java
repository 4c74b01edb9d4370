package fr.escalade.courrier.passerelle;

/**
 * Where an answer or a receipt says what we need, each an {@link Extraction} or null.
 *
 * @param liste the receipts of one call, when it brings several (a JSON array)
 * @param id the provider's own reference
 * @param etat its word for the state
 * @param erreur why it was not taken: when it is there, it was not
 * @param succes when given, an answer without it is a refusal
 * @param date when it happened (ISO 8601, or seconds since 1970)
 * @param suivi the post's tracking number
 * @param detail a sentence for people
 */
public record Lecture(
        String liste, String id, String etat, String erreur, String succes, String date, String suivi, String detail) {}
