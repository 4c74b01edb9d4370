package fr.escalade.courrier;

import java.time.Instant;
import java.util.List;

/** Who keeps what debtors write by e-mail: our next message of the case then answers it, in their mail program too. */
@FunctionalInterface
public interface EcritsDuDebiteur {

    /** A message received from outside: its Message-ID is whatever its sender wrote there. */
    record Ecrit(String messageId, Instant recuLe) {}

    /** The answers of that case, in any order; messages of machines are none. */
    List<Ecrit> duDossier(long dossier);
}
