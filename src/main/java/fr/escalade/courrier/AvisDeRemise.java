package fr.escalade.courrier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is asked of mail servers that announce delivery reports (RFC 3461): to say when a message has arrived, when it is
 * late and when it will not arrive. They go to where answers do; without a mailbox that we read, nobody is to be flooded
 * with successes, and none is asked for.
 */
@Component
class AvisDeRemise {

    private static final String TOUS = "SUCCESS,FAILURE,DELAY";

    /** What needs no encoding in an envelope (xtext), as long as the protocol allows. */
    private static final Pattern ENVELOPPE = Pattern.compile("[!-*,-<>-~]{1,100}");

    private final boolean demandes;

    AvisDeRemise(
            @Value("${escalade.courrier.avis-de-remise:}") String reglage,
            @Value("${escalade.imap.adresse:}") String boite) {
        this.demandes = reglage.isBlank() ? !boite.isBlank() : Boolean.parseBoolean(reglage.strip());
    }

    /** The NOTIFY parameter, or nothing. */
    Optional<String> demande() {
        return demandes ? Optional.of(TOUS) : Optional.empty();
    }

    /** The ENVID of a message: its Message-ID, by which the report is recognised without its original. */
    static Optional<String> enveloppe(String messageId) {
        return Optional.ofNullable(messageId)
                .map(id -> id.replaceAll("^<|>$", ""))
                .filter(id -> ENVELOPPE.matcher(id).matches())
                .map(id -> "ENVID=" + id);
    }
}
