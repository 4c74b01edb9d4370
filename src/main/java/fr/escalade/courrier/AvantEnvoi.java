package fr.escalade.courrier;

import java.util.Optional;

/**
 * The last look before a message is handed over, asked under the debtor's lock in the transaction that takes the sending
 * lease: a reason (French) cancels the message.
 */
@FunctionalInterface
public interface AvantEnvoi {

    Optional<String> empechement(Courrier courrier);

    /** The message was cancelled for that reason, in the same transaction: what must leave instead is prepared here. */
    default void annule(Courrier courrier) {}
}
