package fr.escalade.courrier;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** A received message taken apart for reading. */
final class MessageLu {

    /** The only pictures shown are those that the message itself carries. */
    private static final Safelist SUR = Safelist.relaxed()
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "data")
            .addAttributes(":all", "style", "lang");

    private final MimeMessage source;
    private final List<BoiteDemonstration.Contenu> pieces = new ArrayList<>();
    private final Map<String, String> images = new HashMap<>();
    private String texte = "";
    private String html;

    MessageLu(byte[] octets) {
        try {
            source = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
            lire(source);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BoiteDemonstration.EnTete entete(long id) {
        try {
            return new BoiteDemonstration.EnTete(
                    id,
                    Optional.ofNullable(source.getSubject()).orElse(""),
                    adresses(source.getHeader("From", ", ")),
                    adresses(source.getHeader("To", ", ")),
                    source.getSentDate() == null ? null : source.getSentDate().toInstant(),
                    pieces.size());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    BoiteDemonstration.Message message(long id) {
        List<BoiteDemonstration.Piece> liste = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            BoiteDemonstration.Contenu piece = pieces.get(i);
            liste.add(new BoiteDemonstration.Piece(i, piece.nom(), piece.type(), piece.octets().length));
        }
        return new BoiteDemonstration.Message(
                entete(id), texte, html == null ? null : assainir(illustrer(html)), liste);
    }

    List<BoiteDemonstration.Contenu> pieces() {
        return pieces;
    }

    Optional<BoiteDemonstration.Contenu> piece(int rang) {
        return rang >= 0 && rang < pieces.size() ? Optional.of(pieces.get(rang)) : Optional.empty();
    }

    private void lire(Part partie) throws MessagingException, IOException {
        if (partie.getContent() instanceof Multipart ensemble) {
            for (int i = 0; i < ensemble.getCount(); i++) {
                BodyPart element = ensemble.getBodyPart(i);
                lire(element);
            }
        } else if (partie.isMimeType(CodesDePaiement.TYPE)
                && partie instanceof MimeBodyPart image
                && image.getContentID() != null) {
            images.put(
                    "cid:" + image.getContentID().replaceAll("[<>]", ""),
                    CodesDePaiement.enLigne(image.getInputStream().readAllBytes()));
        } else if (partie.getFileName() != null) {
            String type = partie.getContentType().replaceAll(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
            String nom = MimeUtility.decodeText(partie.getFileName());
            pieces.add(new BoiteDemonstration.Contenu(
                    nom, type, partie.getInputStream().readAllBytes()));
        } else if (partie.isMimeType("text/html")) {
            html = partie.getContent().toString();
        } else if (partie.isMimeType("text/plain")) {
            texte = partie.getContent().toString();
        }
    }

    private String illustrer(String page) {
        Document lue = Jsoup.parse(page);
        for (Element image : lue.select("img")) {
            if (images.containsKey(image.attr("src"))) {
                image.attr("src", images.get(image.attr("src")));
            } else {
                image.remove();
            }
        }
        return lue.html();
    }

    private static String assainir(String page) {
        // The title of the page is not part of what the debtor reads.
        Element corps =
                Jsoup.parse(Jsoup.clean(Jsoup.parse(page).body().html(), SUR)).body();
        corps.select("[style]").stream()
                .filter(element ->
                        element.attr("style").toLowerCase(java.util.Locale.ROOT).contains("url("))
                .forEach(element -> element.removeAttr("style"));
        return corps.html();
    }

    private static String adresses(String entete) throws MessagingException {
        if (entete == null) {
            return "";
        }
        List<String> lisibles = new ArrayList<>();
        for (InternetAddress adresse : InternetAddress.parseHeader(entete, false)) {
            String nom = adresse.getPersonal();
            lisibles.add(nom == null ? adresse.getAddress() : nom + " <" + adresse.getAddress() + ">");
        }
        return String.join(", ", lisibles);
    }
}
