package fr.escalade.processus.travail;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what a form says of its case: « {{proposition.raison}} » is what the table « proposition » answered. */
final class Renseignement {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\.(\\w+)}}");
    private static final String INCONNU = "aucune";

    private Renseignement() {}

    /** A case that never passed the table has no answer of it: the form says so. */
    static String completer(String formulaire, Map<String, Object> variables) {
        return PLACE.matcher(formulaire)
                .replaceAll(place -> Matcher.quoteReplacement(valeur(variables.get(place.group(1)), place.group(2))));
    }

    private static String valeur(Object table, String nom) {
        Object valeur = table instanceof Map<?, ?> reponse ? reponse.get(nom) : null;
        return valeur == null
                ? INCONNU
                : new String(JsonStringEncoder.getInstance().quoteAsString(valeur.toString()));
    }
}
