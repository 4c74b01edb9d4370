package fr.escalade.partage;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address that one can write to: one @, no space, a domain with a dot. */
public final class AdresseElectronique {

    private static final Pattern FORME =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]]+@[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?"
                    + "(?:\\.[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?)+");

    private AdresseElectronique() {}

    public static boolean estValide(String texte) {
        return texte.length() <= 200
                && FORME.matcher(texte).matches()
                && !texte.startsWith(".")
                && !texte.contains("..")
                && !texte.contains(".@");
    }
}
