package fr.escalade.importation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What accounting programs write above the headings: a title, the company, the date of the export, « sep=; ». Those
 * lines are made blank, so that the others keep their numbers.
 */
final class Preambule {

    private static final int LIGNES_REGARDEES = 20;
    private static final int TITRES_SURS = 3;
    private static final Pattern SEPARATEUR_ANNONCE = Pattern.compile("^(?i:\"?sep=[^\\r\\n]\"?)(?=\\r?\\n)");
    private static final Pattern LIGNE = Pattern.compile("[^\\r\\n]*");

    private Preambule() {}

    static String effacer(String texte) {
        String sans = SEPARATEUR_ANNONCE.matcher(texte).replaceFirst("");
        int titres = debutDesTitres(sans);
        return titres <= 0 ? sans : sans.substring(0, titres).replaceAll("[^\\r\\n]", "") + sans.substring(titres);
    }

    /** Where a line of known headings begins below lines that hold none; 0 when the headings come first. */
    private static int debutDesTitres(String texte) {
        Matcher ligne = LIGNE.matcher(texte);
        boolean premiere = true;
        for (int vues = 0; vues < LIGNES_REGARDEES && ligne.find(); ) {
            if (ligne.group().isBlank()) {
                continue;
            }
            vues++;
            long connus = Separateur.titresConnus(ligne.group());
            if (connus >= TITRES_SURS) {
                return premiere ? 0 : ligne.start();
            }
            if (premiere && connus > 1) {
                return 0;
            }
            premiere = false;
        }
        return 0;
    }
}
