package fr.escalade.processus.controle;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wait of a diagram and how people say it: {@code P8D} « 8 jours », {@code P5J} « 5 jours ouvrés », {@code PT4H} « 4 heures ». */
record Attente(int nombre, String unite) {

    private static final Pattern FORME = Pattern.compile("P(\\d{1,3})([DJWM])|PT(\\d{1,4})(H)");
    private static final Map<String, String[]> MOTS = Map.of(
            "D", new String[] {"jour", "jours"},
            "J", new String[] {"jour ouvré", "jours ouvrés"},
            "W", new String[] {"semaine", "semaines"},
            "M", new String[] {"mois", "mois"},
            "H", new String[] {"heure", "heures"});

    /** Empty when the text is not a wait in one unit, or does not wait at all. */
    static Optional<Attente> lire(String texte) {
        Matcher forme = FORME.matcher(texte == null ? "" : texte.trim());
        if (!forme.matches()) {
            return Optional.empty();
        }
        boolean heures = forme.group(4) != null;
        int nombre = Integer.parseInt(forme.group(heures ? 3 : 1));
        return nombre == 0 ? Optional.empty() : Optional.of(new Attente(nombre, forme.group(heures ? 4 : 2)));
    }

    String enMots() {
        return nombre + " " + MOTS.get(unite)[nombre > 1 ? 1 : 0];
    }
}
