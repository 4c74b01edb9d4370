package fr.escalade.courrier;

import java.time.Instant;

/**
 * The link of a message to its debtor's space. {@code fermeLe}: when a person closed it; {@code ouvertLe} and
 * {@code rouvertLe}: its first and last opening, null before; {@code ouvertures} how many. An opening is an indication
 * (security programs open links too), never the proof that somebody read anything.
 */
public record Lien(
        long id,
        long courrier,
        Instant expireLe,
        Instant fermeLe,
        Instant ouvertLe,
        Instant rouvertLe,
        int ouvertures) {

    /** Whether it still opens anything at that moment. */
    public boolean sert(Instant moment) {
        return fermeLe == null && moment.isBefore(expireLe);
    }
}
