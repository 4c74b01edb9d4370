package fr.escalade.courrier;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A letter with legal effects (formal notice, agreement) leaves in French, which alone binds and which a French court
 * reads; its translation follows as a courtesy, announced in the reader's language at the head of the letter.
 */
final class Traduction {

    private Traduction() {}

    /** {@code traduction}: the same letter, written in another language, whose {@code annonce} is present. */
    static Redaction.Ecrit joindre(Redaction.Ecrit original, Redaction.Ecrit traduction) {
        String langue = traduction.langues();
        Document page = original.page();
        Element lettre = page.getElementById("lettre");
        Element annonce = lettre.prependElement("p").attr("lang", langue);
        annonce.appendElement("em").text(traduction.annonce().orElseThrow());
        Element suite = lettre.parent().appendElement("div").attr("lang", langue);
        suite.attr("style", "page-break-before: always; margin-top: 24px;");
        suite.appendElement("hr");
        suite.appendChildren(traduction.page().getElementById("lettre").childNodesCopy());
        return new Redaction.Ecrit(
                original.objet() + " / " + traduction.objet(),
                page,
                TexteBrut.de(page.body()),
                original.enPdf(),
                original.langues() + ", " + langue,
                original.annonce());
    }
}
