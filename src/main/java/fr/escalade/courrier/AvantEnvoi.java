package fr.escalade.courrier;

import java.time.Instant;
import java.util.Optional;

/**
 * The last look before a message is handed over, asked under the debtor's lock in the transaction that takes the sending
 * lease: a reason (French) cancels the message.
 */
@FunctionalInterface
public interface AvantEnvoi {

    Optional<String> empechement(Courrier courrier);

    /** Why a message that may still leave must wait, and until when it is looked at again. */
    record Attente(String motif, Instant jusquA) {}

    /** What an outbox message that was made to wait carries as its error: it was not the mail server's doing. */
    String RETENU = "Retenu avant l'envoi : ";

    /** How the reason of the volume brake begins: such a message leaves as it is once there is room for it. */
    String FREIN = "frein de volume, ";

    /** Asked when nothing prevents it: a reason keeps it in the outbox. */
    default Optional<Attente> attente(Courrier courrier) {
        return Optional.empty();
    }

    /** The message was cancelled for that reason, in the same transaction: what must leave instead is prepared here. */
    default void annule(Courrier courrier) {}
}
