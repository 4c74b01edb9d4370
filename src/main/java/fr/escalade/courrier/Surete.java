package fr.escalade.courrier;

import fr.escalade.partage.Refus;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A written letter fetches nothing and runs nothing: no tracking picture, no script, no form, whoever wrote its words,
 * the analyst or a debtor by his name.
 */
final class Surete {

    private static final String ACTIFS = "script, iframe, frame, frameset, object, embed, applet, form, input, button, "
            + "textarea, select, link, base, audio, video, source, track, portal, foreignObject, animate, set, "
            + "use, meta[http-equiv]";

    /** What may stand before the colon of an address; a picture is in the message itself. */
    private static final Pattern LIEN = Pattern.compile("(https?|mailto|tel):.*|[^:]*", Pattern.DOTALL);

    private static final Pattern IMAGE = Pattern.compile("(data:image/|cid:).*", Pattern.DOTALL);

    /** Style sheets of layouts name no file: those of the printed letter use counters and page boxes only. */
    private static final Pattern STYLE =
            Pattern.compile("url\\s*\\(|@import|expression\\s*\\(|javascript:|behavior\\s*:|\\\\[0-9a-f]");

    private Surete() {}

    /** @throws Refus in French */
    static void exiger(Document page, String modele) {
        defaut(page).ifPresent(quoi -> {
            throw new Refus(
                    "lettre-active",
                    "La lettre « " + modele + " » contient un élément actif ou chargé d'ailleurs (" + quoi
                            + ") : retirez-le.");
        });
    }

    static Optional<String> defaut(Document page) {
        Element actif = page.selectFirst(ACTIFS);
        if (actif != null) {
            return Optional.of("<" + actif.normalName() + ">");
        }
        return page.stream().flatMap(Surete::fautifs).findFirst().or(() -> feuilles(page));
    }

    private static Stream<String> fautifs(Element element) {
        return element.attributes().asList().stream()
                .filter(attribut -> fautif(element, attribut))
                .map(attribut -> attribut.getKey() + " de <" + element.normalName() + ">");
    }

    private static boolean fautif(Element element, Attribute attribut) {
        String nom = attribut.getKey().toLowerCase(Locale.ROOT);
        String valeur = attribut.getValue().replaceAll("[\\p{Cntrl}\\s]+", "").toLowerCase(Locale.ROOT);
        return switch (nom) {
            case "src", "background", "poster", "data", "srcset", "xlink:href" ->
                !IMAGE.matcher(valeur).matches();
            case "href" ->
                !LIEN.matcher(valeur).matches() || !element.normalName().equals("a");
            case "action", "formaction", "ping", "srcdoc" -> true;
            case "style" -> STYLE.matcher(valeur).find();
            default -> nom.startsWith("on") || valeur.startsWith("javascript:");
        };
    }

    private static Optional<String> feuilles(Document page) {
        return page.select("style").stream()
                .filter(feuille ->
                        STYLE.matcher(feuille.data().toLowerCase(Locale.ROOT)).find())
                .map(feuille -> "une feuille de style qui charge un fichier")
                .findFirst();
    }
}
