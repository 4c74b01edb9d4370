package fr.escalade.courrier;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Spacing, so that authors type ordinary spaces: no French line begins with « ; », no date is cut in two. */
final class Typographie {

    private static final String INSECABLE = "\u00a0";
    private static final Pattern AVANT = Pattern.compile(" (?=[;:?!»%€])");
    private static final Pattern APRES = Pattern.compile("« ");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}(?:er)?) (\\p{L}{3,9}) (\\d{4})\\b");

    /** Read once: each text of a letter asks. */
    private static final Evaluator DITE = QueryParser.parse("[lang]");

    private Typographie() {}

    static void soigner(Document page) {
        page.body().nodeStream(TextNode.class).forEach(noeud -> noeud.text(soigner(noeud.getWholeText(), noeud)));
    }

    private static String soigner(String texte, TextNode noeud) {
        return enFrancais((Element) noeud.parentNode()) ? soigner(texte) : lierLesDates(texte);
    }

    static String soigner(String texte) {
        return lierLesDates(
                APRES.matcher(AVANT.matcher(texte).replaceAll(INSECABLE)).replaceAll("«" + INSECABLE));
    }

    private static String lierLesDates(String texte) {
        return DATE.matcher(texte).replaceAll("$1" + INSECABLE + "$2" + INSECABLE + "$3");
    }

    /** What no element says to be in another language. */
    static boolean enFrancais(Element element) {
        Element dite = element.closest(DITE);
        return dite == null || dite.attr("lang").startsWith("fr");
    }
}
