package fr.escalade.partage;

import java.text.Normalizer;
import java.util.Locale;

/** A text as rules read it: lower case, no accents, straight apostrophes, single spaces; lines are kept apart. */
public final class TexteAplati {

    private TexteAplati() {}

    public static String de(String texte) {
        String decompose = Normalizer.normalize(texte == null ? "" : texte, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('`', '\'')
                .replace("\u0153", "oe");
        return decompose
                .replaceAll("[\\p{Z}\\t]+", " ")
                .replaceAll(" ?[\\r\\n]+ ?", "\n")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
