package fr.escalade.courrier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Every tag of a letter is closed, in order. Browsers and parsers guess what was meant, each in its own way: half a
 * letter in bold, or a condition that covers more than its author saw.
 */
final class Balises {

    private static final int PROFONDEUR = 60;

    private static final Set<String> VIDES =
            Set.of("area", "br", "col", "hr", "img", "meta", "wbr", "link", "base", "input");

    private static final Pattern BALISE = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][\\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^\"'<>])*)(/?)>", Pattern.DOTALL);

    private static final Pattern STYLE = Pattern.compile("(?is)(<style[^>]*>)(.*?)(</style>)");

    private record Ouverte(String nom, int ligne) {}

    private Balises() {}

    /** @throws TemplateProcessingException with the line of the first tag at fault */
    static void verifier(String chemin, String source) {
        String lue = STYLE.matcher(source)
                .replaceAll(style -> Matcher.quoteReplacement(
                        style.group(1) + style.group(2).replaceAll("[^\n]", " ") + style.group(3)));
        Deque<Ouverte> ouvertes = new ArrayDeque<>();
        Matcher balise = BALISE.matcher(lue);
        while (balise.find()) {
            if (balise.group(2) != null) {
                lire(balise, ouvertes, chemin, Dialecte.ligne(lue, balise.start()));
            }
        }
        if (!ouvertes.isEmpty()) {
            throw jamaisFermee(ouvertes.peek(), chemin);
        }
    }

    private static void lire(Matcher balise, Deque<Ouverte> ouvertes, String chemin, int ligne) {
        String nom = balise.group(2).toLowerCase(Locale.ROOT);
        boolean seule = VIDES.contains(nom) || balise.group(3).endsWith("/");
        if (balise.group(1).isEmpty()) {
            if (!seule) {
                ouvertes.push(new Ouverte(nom, ligne));
            }
            if (ouvertes.size() > PROFONDEUR) {
                throw fautive("plus de " + PROFONDEUR + " balises sont ouvertes l'une dans l'autre.", chemin, ligne);
            }
        } else if (ouvertes.stream().noneMatch(ouverte -> ouverte.nom().equals(nom))) {
            throw fautive("« </" + nom + "> » ferme une balise qui n'est pas ouverte.", chemin, ligne);
        } else if (ouvertes.peek().nom().equals(nom)) {
            ouvertes.pop();
        } else {
            throw jamaisFermee(ouvertes.peek(), chemin);
        }
    }

    private static TemplateProcessingException jamaisFermee(Ouverte balise, String chemin) {
        return fautive("la balise « <" + balise.nom() + "> » n'est pas fermée.", chemin, balise.ligne());
    }

    private static TemplateProcessingException fautive(String message, String chemin, int ligne) {
        return new TemplateProcessingException(message, chemin, ligne, 1);
    }
}
