package fr.escalade.courrier;

import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.creancier.Creancier;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jsoup.nodes.Document;

/**
 * An e-mail as the exact bytes that will leave: text and HTML readings, then the attachments. Everything is 7-bit
 * (quoted-printable, base64) so that no server on the way has a reason to rewrite it.
 */
final class MessageMime {

    /** No line may be longer than 998 characters (RFC 5322, 2.1.1), and one without spaces cannot be folded. */
    private static final int LONGUEUR = 300;

    private static final int NOM_DE_FICHIER = 200;
    private static final int EXTENSION = 10;
    private static final Session SANS_SERVEUR = Session.getInstance(new Properties());

    private MessageMime() {}

    record EnTetes(
            String cle,
            String messageId,
            Creancier expediteur,
            Composition.Fil fil,
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
                adresse(entetes.fil().repondreA(), entetes.expediteur().nom())
            });
            message.setRecipient(Message.RecipientType.TO, adresse(entetes.destinataire(), entetes.nom()));
            message.setSubject(Phrase.abreger(ecrit.objet(), LONGUEUR), "UTF-8");
            message.setSentDate(Date.from(entetes.date()));
            citer(message, entetes.fil().references());
            message.setHeader("X-Escalade-Cle", entetes.cle());
            // Automata keep silent; X-Auto-Response-Suppress is not set, because absences are welcome news.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", ecrit.langues());
            message.setContent(corps(ecrit, pieces, entetes.messageId()));
            message.saveChanges();
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            return octets.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("message " + entetes.cle() + " cannot be composed", e);
        }
    }

    private static void citer(MimeMessage message, List<String> references) throws MessagingException {
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", references.get(references.size() - 1));
            message.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static MimeMultipart corps(Redaction.Ecrit ecrit, List<PieceJointe> pieces, String messageId)
            throws MessagingException {
        MimeMultipart lectures = new MimeMultipart("alternative");
        lectures.addBodyPart(partie(ecrit.texte(), "plain"));
        lectures.addBodyPart(page(ecrit.page().clone(), messageId));
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

    /** The page, with the pictures of its payment codes when it has some. */
    private static MimeBodyPart page(Document page, String messageId) throws MessagingException {
        List<CodesDePaiement.Image> images = CodesDePaiement.aJoindre(page, messageId);
        MimeBodyPart html = partie(page.outerHtml(), "html");
        if (images.isEmpty()) {
            return html;
        }
        MimeMultipart illustree = new MimeMultipart("related");
        illustree.addBodyPart(html);
        for (CodesDePaiement.Image image : images) {
            MimeBodyPart partie = new MimeBodyPart();
            partie.setDataHandler(new DataHandler(new ByteArrayDataSource(image.png(), CodesDePaiement.TYPE)));
            partie.setContentID("<" + image.identifiant() + ">");
            partie.setDisposition(Part.INLINE);
            partie.setFileName("code-qr.png");
            partie.setHeader("Content-Transfer-Encoding", "base64");
            illustree.addBodyPart(partie);
        }
        MimeBodyPart ensemble = new MimeBodyPart();
        ensemble.setContent(illustree);
        return ensemble;
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
        ParameterList nom = new ParameterList();
        nom.set("filename", nomDeFichier(piece.nom()), "UTF-8");
        // Folded by toString(), which counts from where « Content-Disposition: attachment » ends.
        partie.setHeader("Content-Disposition", Part.ATTACHMENT + nom.toString(31));
        partie.setHeader("Content-Transfer-Encoding", "base64");
        return partie;
    }

    private static InternetAddress adresse(String adresse, String nom) throws UnsupportedEncodingException {
        return new InternetAddress(adresse, Phrase.abreger(nom, LONGUEUR), "UTF-8");
    }

    /** Its end is kept; as many bytes as file systems take, and as fit on a line once they are encoded. */
    private static String nomDeFichier(String nom) {
        int point = nom.lastIndexOf('.');
        String fin = point < 0 || nom.length() - point > EXTENSION ? "" : nom.substring(point);
        String debut = nom.substring(0, nom.length() - fin.length());
        for (int longueur = debut.length(); octets(debut + fin) > NOM_DE_FICHIER; longueur--) {
            debut = Phrase.abreger(debut, longueur);
        }
        return debut + fin;
    }

    private static int octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8).length;
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
