package fr.escalade.courrier;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * The few words of Thymeleaf that a letter may use, read in its source before anything is executed. All that evaluates
 * data as code, prints it unescaped, names a file by a value or writes any attribute is absent from them.
 */
final class Dialecte {

    private static final int TAILLE = 200_000;

    private static final Set<String> ATTRIBUTS = Set.of(
            "text",
            "if",
            "unless",
            "each",
            "with",
            "switch",
            "case",
            "insert",
            "replace",
            "fragment",
            "block",
            "href",
            "src",
            "alt",
            "title",
            "lang",
            "class",
            "classappend",
            "colspan",
            "qr");

    private static final Pattern ATTRIBUT =
            Pattern.compile("(?i)\\b(?:data-)?th[:-]([a-z-]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'))?");

    private static final Pattern INCLUSION = Pattern.compile(
            "[\"']\\s*~\\{\\s*[a-z0-9_]+(/[a-z0-9_]+)?(\\.[a-z0-9_]+)*\\s*::\\s*[a-zA-Z_-]+\\s*(\\(.*\\))?\\s*}\\s*[\"']",
            Pattern.DOTALL);

    /** A value read as an expression, and one printed as it is. */
    private static final Pattern EVALUATION = Pattern.compile("__|\\[\\(");

    private Dialecte() {}

    static void verifier(String chemin, String source) {
        if (source.length() > TAILLE) {
            throw new TemplateProcessingException(
                    "« " + chemin + " » dépasse " + TAILLE / 1000 + " 000 caractères : ce n'est pas une lettre.");
        }
        verifierLesMots(chemin, source);
        // Entities are decoded before expressions are read: « &#95; » is an underscore too.
        verifierLesMots(chemin, Parser.unescapeEntities(source, false));
        Balises.verifier(chemin, source);
    }

    private static void verifierLesMots(String chemin, String source) {
        Matcher evaluation = EVALUATION.matcher(source);
        if (evaluation.find()) {
            throw interdit(evaluation.group(), chemin, source, evaluation.start());
        }
        Matcher attribut = ATTRIBUT.matcher(source);
        while (attribut.find()) {
            String mot = attribut.group(1).toLowerCase(Locale.ROOT);
            if (!ATTRIBUTS.contains(mot)) {
                throw interdit("th:" + mot, chemin, source, attribut.start());
            }
            boolean inclut = mot.equals("insert") || mot.equals("replace");
            if (inclut && !INCLUSION.matcher(String.valueOf(attribut.group(2))).matches()) {
                throw new TemplateProcessingException(
                        "« th:" + mot + " » doit nommer un morceau en toutes lettres : ~{blocs/fichier :: morceau}.",
                        chemin,
                        ligne(source, attribut.start()),
                        1);
            }
        }
    }

    private static TemplateProcessingException interdit(String mot, String chemin, String source, int place) {
        return new TemplateProcessingException(
                "« " + mot + " » n'est pas permis dans une lettre.", chemin, ligne(source, place), 1);
    }

    static int ligne(String source, int place) {
        return 1
                + (int) source.substring(0, place)
                        .chars()
                        .filter(signe -> signe == '\n')
                        .count();
    }
}
