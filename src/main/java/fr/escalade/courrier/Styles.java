package fr.escalade.courrier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Moves the rules of a page's style sheet onto its elements: mail readers forget style sheets. */
final class Styles {

    private static final Pattern REGLE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    private Styles() {}

    /** Simple selectors only; the rules apply in the order in which they are written. */
    static void incorporer(Document page) {
        for (Element feuille : page.select("style")) {
            Matcher regles = REGLE.matcher(feuille.data().replaceAll("(?s)/\\*.*?\\*/", ""));
            while (regles.find()) {
                String declarations = regles.group(2).strip().replaceAll("\\s+", " ");
                for (Element element : page.select(regles.group(1).strip())) {
                    element.attr("style", (element.attr("style") + " " + declarations).strip());
                }
            }
            feuille.remove();
        }
        page.body().select("[class]").removeAttr("class");
    }
}
