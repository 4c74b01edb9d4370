package fr.escalade.courrier;

/**
 * Who must know what became of a message after it was handed over: told under the debtor's lock, in the transaction that
 * writes it down.
 */
@FunctionalInterface
public interface ApresEnvoi {

    /**
     * {@code nouvelle.quand()} is never null here.
     *
     * @return true when the listener has written the message's new state and the journal's line itself; otherwise the
     *     outbox does
     */
    boolean apprendre(Courrier courrier, Nouvelle nouvelle);
}
