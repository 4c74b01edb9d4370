package fr.escalade.courrier;

import java.util.List;
import java.util.Locale;

/** Small turns of French writing that letters need. */
final class Phrase {

    private static final char INSECABLE = '\u00a0';

    private Phrase() {}

    /** « FR76 3000 6000… »: groups joined by spaces that no line break cuts; null stays null. */
    static String parGroupes(String valeur, int taille) {
        return valeur == null
                ? null
                : valeur.replaceAll("\\s", "").replaceAll("(.{" + taille + "})(?=.)", "$1" + INSECABLE);
    }

    /** The country's French name, or null for France and for a country not said. */
    static String paysEtranger(String code) {
        if (code == null || code.isBlank() || code.equals("FR") || code.equals("FRA")) {
            return null;
        }
        String nom = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.FRANCE);
        return nom.toUpperCase(Locale.FRANCE);
    }

    /** « Relance courtoise envoyée », « Rappel envoyé »: the step's name decides the agreement. */
    static String accorder(String libelle, String participe) {
        String mots = libelle.toLowerCase(Locale.FRANCE);
        boolean feminin = List.of("relance", "mise en demeure", "lettre", "demande", "réponse").stream()
                .anyMatch(mots::contains);
        return libelle + " " + participe + (feminin ? "e" : "");
    }

    /** At most that many characters, the last one « … » when something was left out; no character is cut in two. */
    static String abreger(String texte, int maximum) {
        if (texte.length() <= maximum) {
            return texte;
        }
        int fin = maximum - 1;
        return texte.substring(0, Character.isHighSurrogate(texte.charAt(fin - 1)) ? fin - 1 : fin) + "…";
    }
}
