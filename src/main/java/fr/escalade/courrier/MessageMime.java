package fr.escalade.courrier;

import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.creancier.Creancier;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * An e-mail as the exact bytes that will leave: text and HTML readings, then the attachments. Everything is 7-bit
 * (quoted-printable, base64) so that no server on the way has a reason to rewrite it.
 */
final class MessageMime {

    private static final Session SANS_SERVEUR = Session.getInstance(new Properties());

    private MessageMime() {}

    record EnTetes(
            String cle,
            String messageId,
            Creancier expediteur,
            String repondreA,
            String destinataire,
            String nom,
            Instant date) {}

    static byte[] composer(EnTetes entetes, Redaction.Ecrit ecrit, List<PieceJointe> pieces) {
        try {
            MimeMessage message = new Identifie(entetes.messageId());
            InternetAddress expediteur =
                    adresse(entetes.expediteur().email(), entetes.expediteur().nom());
            message.setFrom(expediteur);
            message.setReplyTo(new InternetAddress[] {
                adresse(entetes.repondreA(), entetes.expediteur().nom())
            });
            message.setRecipient(Message.RecipientType.TO, adresse(entetes.destinataire(), entetes.nom()));
            message.setSubject(ecrit.objet(), "UTF-8");
            message.setSentDate(Date.from(entetes.date()));
            message.setHeader("X-Escalade-Cle", entetes.cle());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", ecrit.langues());
            message.setContent(corps(ecrit, pieces));
            message.saveChanges();
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            return octets.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("message " + entetes.cle() + " cannot be composed", e);
        }
    }

    private static MimeMultipart corps(Redaction.Ecrit ecrit, List<PieceJointe> pieces) throws MessagingException {
        MimeMultipart lectures = new MimeMultipart("alternative");
        lectures.addBodyPart(partie(ecrit.texte(), "plain"));
        lectures.addBodyPart(partie(ecrit.page().outerHtml(), "html"));
        if (pieces.isEmpty()) {
            return lectures;
        }
        MimeBodyPart ensemble = new MimeBodyPart();
        ensemble.setContent(lectures);
        MimeMultipart tout = new MimeMultipart("mixed");
        tout.addBodyPart(ensemble);
        for (PieceJointe piece : pieces) {
            tout.addBodyPart(partie(piece));
        }
        return tout;
    }

    private static MimeBodyPart partie(String texte, String soustype) throws MessagingException {
        MimeBodyPart partie = new MimeBodyPart();
        partie.setText(texte, "UTF-8", soustype);
        partie.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return partie;
    }

    private static MimeBodyPart partie(PieceJointe piece) throws MessagingException {
        MimeBodyPart partie = new MimeBodyPart();
        partie.setDataHandler(new DataHandler(new ByteArrayDataSource(piece.contenu(), piece.type())));
        partie.setFileName(nomEncode(piece.nom()));
        partie.setHeader("Content-Transfer-Encoding", "base64");
        return partie;
    }

    private static String nomEncode(String nom) {
        try {
            return MimeUtility.encodeText(nom, "UTF-8", null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress adresse(String adresse, String nom) throws UnsupportedEncodingException {
        return new InternetAddress(adresse, nom, "UTF-8");
    }

    /** Keeps the Message-ID that the key gives: sent twice, the message is recognised as one. */
    private static final class Identifie extends MimeMessage {

        private final String identifiant;

        Identifie(String identifiant) {
            super(SANS_SERVEUR);
            this.identifiant = identifiant;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identifiant);
        }
    }
}
