package fr.escalade.diagrammes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wait of a diagram: {@code P8D} eight days, {@code P5J} five working days. */
record Attente(int jours, boolean ouvres) {

    private static final Pattern FORME = Pattern.compile("P(\\d+)([DJ])");

    static Attente lire(String texte) {
        Matcher forme = FORME.matcher(texte);
        if (!forme.matches()) {
            throw new AssertionError("Attente illisible : " + texte);
        }
        return new Attente(Integer.parseInt(forme.group(1)), forme.group(2).equals("J"));
    }

    String enMots() {
        return jours + (jours > 1 ? " jours" : " jour") + (ouvres ? (jours > 1 ? " ouvrés" : " ouvré") : "");
    }
}
