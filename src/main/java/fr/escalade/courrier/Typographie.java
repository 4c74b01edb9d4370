package fr.escalade.courrier;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** French spacing, so that authors type ordinary spaces: no line begins with « ; », no date is cut in two. */
final class Typographie {

    private static final String INSECABLE = "\u00a0";
    private static final Pattern AVANT = Pattern.compile(" (?=[;:?!»%€])");
    private static final Pattern APRES = Pattern.compile("« ");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}(?:er)?) (\\p{L}{3,9}) (\\d{4})\\b");

    private Typographie() {}

    static void soigner(Document page) {
        page.body().nodeStream(TextNode.class).forEach(noeud -> noeud.text(soigner(noeud.getWholeText())));
    }

    static String soigner(String texte) {
        String espaces =
                APRES.matcher(AVANT.matcher(texte).replaceAll(INSECABLE)).replaceAll("«" + INSECABLE);
        return DATE.matcher(espaces).replaceAll("$1" + INSECABLE + "$2" + INSECABLE + "$3");
    }
}
