package fr.escalade.courrier.passerelle;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Fills in {@code {noms}}. A value never becomes anything but a value, whatever it contains. */
final class Gabarit {

    private static final Pattern NOM = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private Gabarit() {}

    static String adresse(String gabarit, Map<String, String> valeurs) {
        return remplir(gabarit, valeurs, valeur -> UriUtils.encode(valeur, StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when a value would break the header */
    static String entete(String gabarit, Map<String, String> valeurs) {
        return remplir(gabarit, valeurs, valeur -> {
            if (valeur.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a header value holds a control character");
            }
            return valeur;
        });
    }

    static String corps(String gabarit, String type, Map<String, String> valeurs) {
        return remplir(gabarit, valeurs, ecriture(type));
    }

    static String brut(String gabarit, Map<String, String> valeurs) {
        return remplir(gabarit, valeurs, UnaryOperator.identity());
    }

    /** The names that a template uses. */
    static Set<String> noms(String gabarit) {
        Set<String> noms = new TreeSet<>();
        if (gabarit != null) {
            NOM.matcher(gabarit).results().forEach(trouve -> noms.add(trouve.group(1)));
        }
        return noms;
    }

    private static UnaryOperator<String> ecriture(String type) {
        if (type.contains("json")) {
            return valeur -> new String(JsonStringEncoder.getInstance().quoteAsString(valeur));
        }
        if (type.contains("x-www-form-urlencoded")) {
            return valeur -> URLEncoder.encode(valeur, StandardCharsets.UTF_8);
        }
        return type.contains("xml") ? valeur -> HtmlUtils.htmlEscapeDecimal(valeur, "UTF-8") : UnaryOperator.identity();
    }

    private static String remplir(String gabarit, Map<String, String> valeurs, UnaryOperator<String> ecriture) {
        return NOM.matcher(gabarit).replaceAll(trouve -> {
            String valeur = valeurs.get(trouve.group(1));
            return Matcher.quoteReplacement(valeur == null ? "" : ecriture.apply(valeur));
        });
    }
}
