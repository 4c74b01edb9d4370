package fr.escalade.courrier;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An open connection to the mail server: hands over messages as the bytes that they are. */
final class Tournee implements AutoCloseable {

    private final Session session;
    private final SMTPTransport transport;

    private final String serveur;
    private boolean perdue;

    Tournee(Session session, SMTPTransport transport, String serveur) {
        this.session = session;
        this.transport = transport;
        this.serveur = serveur;
    }

    /** Where it leads. */
    String serveur() {
        return serveur;
    }

    /** Asks the server, who may have hung up. */
    boolean tient() {
        return transport.isConnected();
    }

    /** After an answer that was none: nothing more goes over this connection. */
    boolean estPerdue() {
        return perdue;
    }

    Remise remettre(byte[] octets, String destinataire) {
        perdue = true;
        TelQuel message = null;
        try {
            message = new TelQuel(session, octets);
            if (transport.supportsExtension("DSN")) {
                AvisDeRemise.enveloppe(message.getMessageID()).ifPresent(message::setMailExtension);
            }
            transport.sendMessage(message, new Address[] {new InternetAddress(destinataire)});
            perdue = false;
            return new Remise.Acceptee(transport.getLastServerResponse().strip());
        } catch (MessagingException e) {
            return lireEchec(e, message != null && message.ecrit);
        }
    }

    /** {@code ecrit}: the server was given all of it, and only its answer is missing. */
    private Remise lireEchec(MessagingException echec, boolean ecrit) {
        int code = code(echec);
        String erreur = dire(echec);
        // Without a code, or with 421, the server has hung up: the other messages need a new connection.
        perdue = code <= 0 || code == 421 || !transport.isConnected();
        if (code <= 0 && ecrit) {
            return new Remise.SansReponse(erreur);
        }
        return code >= 500 && code < 600 ? new Remise.Refusee(erreur) : new Remise.Reportee(erreur);
    }

    /** The server's own number, wherever in the chain it is: the recipient's answer says more than the summary. */
    private static int code(MessagingException echec) {
        int code = -1;
        for (Exception e = echec; e instanceof MessagingException maillon; e = maillon.getNextException()) {
            if (maillon instanceof SMTPAddressFailedException adresse) {
                code = adresse.getReturnCode();
            } else if (maillon instanceof SMTPSenderFailedException expediteur) {
                code = expediteur.getReturnCode();
            } else if (maillon instanceof SMTPSendFailedException envoi && code < 0) {
                code = envoi.getReturnCode();
            }
        }
        return code;
    }

    private static String dire(MessagingException echec) {
        Exception dernier = echec;
        while (dernier instanceof MessagingException maillon && maillon.getNextException() != null) {
            dernier = maillon.getNextException();
        }
        return String.valueOf(dernier.getMessage()).strip();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The server has hung up first: what it answered to each message is already kept.
        }
    }

    /** A stored message. Jakarta Mail reads its sender and writes its bytes without touching them. */
    private static final class TelQuel extends SMTPMessage {

        private final byte[] octets;
        private boolean ecrit;

        TelQuel(Session session, byte[] octets) throws MessagingException {
            super(session, new ByteArrayInputStream(octets));
            this.octets = octets;
        }

        /** The envelope's sender: what cannot be delivered comes back to where answers do, with the token of its case. */
        @Override
        public Address[] getFrom() throws MessagingException {
            return getReplyTo();
        }

        @Override
        public void writeTo(OutputStream flux, String[] entetesIgnores) throws IOException {
            flux.write(octets);
            ecrit = true;
        }
    }
}
