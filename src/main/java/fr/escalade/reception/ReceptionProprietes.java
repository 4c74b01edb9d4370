package fr.escalade.reception;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code escalade.imap.*}: the mailbox of answers. Its address and separator are read where messages are written.
 *
 * @param hote null: no mailbox is read
 * @param port null: 993
 * @param tls encrypted from the first byte, or by STARTTLS on port 143; false only for a server of this machine
 * @param dossierTraites where read messages are moved; null: they stay and are marked as read
 * @param intervalle between two readings
 * @param tailleMaximale what is kept of one message; the rest of a bigger one stays in the mailbox
 * @param anciennete at the first reading, older messages are left alone
 */
@ConfigurationProperties("escalade.imap")
record ReceptionProprietes(
        String hote,
        Integer port,
        @DefaultValue("true") boolean tls,
        String utilisateur,
        String motDePasse,
        @DefaultValue("INBOX") String dossier,
        String dossierTraites,
        @DefaultValue("1m") Duration intervalle,
        @DefaultValue("40MB") DataSize tailleMaximale,
        @DefaultValue("7d") Duration anciennete) {

    boolean active() {
        return hote != null && !hote.isBlank();
    }

    int portChoisi() {
        return port == null ? 993 : port;
    }

    /** What the mailbox is called in our tables. */
    String boite() {
        return utilisateur + " sur " + hote + ", " + dossier;
    }
}
