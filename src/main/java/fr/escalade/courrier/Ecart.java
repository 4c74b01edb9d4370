package fr.escalade.courrier;

import java.time.Instant;

/**
 * A message that the witness saw leaving and the database does not know to have left. {@code destinataire} a digest;
 * {@code courrier} the outbox's row of that key, null when the database has none; {@code decision} null until a person
 * has said.
 */
public record Ecart(
        String cle,
        String creancier,
        String canal,
        String destinataire,
        String messageId,
        Instant remisLe,
        int fois,
        Courrier courrier,
        Decision decision,
        String decidePar) {

    public enum Decision {
        DEJA_PARTI,
        A_RENVOYER
    }
}
