package fr.escalade.courrier;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What depends on how much there is to print, which a style sheet cannot know: it names the classes used here. */
final class MiseEnPage {

    /** Signs that a column of numbers, a row of a table, the foot of a page hold in ordinary type. */
    private static final int NUMERO = 20;

    private static final int RANGEE = 80;
    private static final int PIED = 330;

    /** Paragraphs that stay with the signature: nobody signs an empty sheet. */
    private static final int AVEC_LA_SIGNATURE = 2;

    private MiseEnPage() {}

    static void preparer(Document page) {
        page.select("td.numero").stream()
                .filter(numero -> numero.text().length() > NUMERO)
                .forEach(numero -> numero.addClass("long"));
        page.select("table:has(td.montant)").stream()
                .filter(table -> largeur(table) > RANGEE)
                .forEach(table -> table.addClass("dense"));
        page.select(".pied").stream()
                .filter(pied -> pied.text().length() > PIED)
                .forEach(pied -> pied.addClass("longue"));
        page.select(".signature").stream()
                .filter(signature -> signature.closest(".conclusion") == null)
                .forEach(MiseEnPage::accompagner);
    }

    /** In signs, as if every cell of the longest row stood on one line, save a number that may wrap. */
    private static int largeur(Element table) {
        return table.select("tbody tr").stream()
                .mapToInt(rangee -> rangee.select("td").stream()
                        .mapToInt(cellule -> cellule.hasClass("long")
                                ? NUMERO
                                : cellule.text().length())
                        .sum())
                .max()
                .orElse(0);
    }

    private static void accompagner(Element signature) {
        Element conclusion = new Element("div").addClass("conclusion");
        signature.before(conclusion);
        for (int i = 0; i < AVEC_LA_SIGNATURE; i++) {
            Element avant = conclusion.previousElementSibling();
            if (avant != null && avant.nameIs("p")) {
                conclusion.prependChild(avant);
            }
        }
        conclusion.appendChild(signature);
    }
}
