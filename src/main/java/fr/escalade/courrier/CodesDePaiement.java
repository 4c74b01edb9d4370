package fr.escalade.courrier;

import fr.escalade.partage.CodeQr;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The QR codes of a written page. A text says {@code <img data-qr="what to encode" alt="…">}; paper gets strokes, an
 * e-mail an inline part of its own message (many readers block data: addresses, and a letter fetches nothing), a screen
 * of ours the picture itself.
 */
final class CodesDePaiement {

    static final String ATTRIBUT = "data-qr";
    static final String TYPE = "image/png";

    /** Large enough for a telephone held before a screen. */
    private static final int PIXELS_PAR_MODULE = 4;

    private CodesDePaiement() {}

    /** A picture to carry in the message under this Content-ID. */
    record Image(String identifiant, byte[] png) {}

    /** Takes the codes out of the page, which then names them by {@code cid:}. */
    static List<Image> aJoindre(Document page, String messageId) {
        List<Image> images = new ArrayList<>();
        for (Element code : page.select("img[" + ATTRIBUT + "]")) {
            String identifiant = "qr" + (images.size() + 1) + "." + messageId.replaceAll("[<>]", "");
            images.add(new Image(identifiant, png(code)));
            remplacer(code, "cid:" + identifiant);
        }
        return images;
    }

    /** For a browser, where nothing else is at hand. */
    static Document incorporer(Document page) {
        Document copie = page.clone();
        for (Element code : copie.select("img[" + ATTRIBUT + "]")) {
            remplacer(code, enLigne(png(code)));
        }
        return copie;
    }

    /** For the printer, whose {@link DessinQr} draws objects. */
    static Document tracer(Document page) {
        Document copie = page.clone();
        copie.select("img[" + ATTRIBUT + "]").tagName("object");
        return copie;
    }

    static String enLigne(byte[] png) {
        return "data:" + TYPE + ";base64," + Base64.getEncoder().encodeToString(png);
    }

    private static byte[] png(Element code) {
        return CodeQr.de(code.attr(ATTRIBUT)).png(PIXELS_PAR_MODULE);
    }

    private static void remplacer(Element code, String source) {
        code.removeAttr(ATTRIBUT).attr("src", source);
    }
}
