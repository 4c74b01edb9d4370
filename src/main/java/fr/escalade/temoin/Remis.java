package fr.escalade.temoin;

import java.time.Instant;

/**
 * A message about to be handed over. {@code rang} is its place in the witness (0 until it is written), {@code fois} how
 * often it was handed over, this time included, {@code destinataire} a digest: the file keeps nobody's address.
 */
public record Remis(
        long rang,
        Instant quand,
        int fois,
        String creancier,
        String canal,
        String destinataire,
        String messageId,
        String cle) {

    Remis auRang(long autre) {
        return new Remis(autre, quand, fois, creancier, canal, destinataire, messageId, cle);
    }
}
