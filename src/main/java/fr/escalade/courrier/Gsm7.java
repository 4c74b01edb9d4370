package fr.escalade.courrier;

import java.text.Normalizer;
import java.util.Map;

/**
 * The alphabet of text messages (3GPP TS 23.038) and how long a message is in it. French is written in it without loss of
 * sense: it has é, è, à, ù and Ç, but neither ê nor ç nor the typographic signs, which become what one types on a telephone.
 */
final class Gsm7 {

    private static final String BASE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes two places: an escape goes before it. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final Map<String, String> EQUIVALENTS = Map.ofEntries(
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("…", "..."),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("‑", "-"),
            Map.entry("•", "-"),
            Map.entry("·", "."),
            Map.entry("°", "o"),
            Map.entry("²", "2"),
            Map.entry("\u00a0", " "),
            Map.entry("\u202f", " "),
            Map.entry("\u2009", " "),
            Map.entry("\t", " "));

    private Gsm7() {}

    /**
     * {@code alphabet} is GSM-7 or UCS-2; {@code longueur} in characters of that alphabet, {@code segments} what the
     * operator sends and invoices.
     */
    record Mesure(String alphabet, int longueur, int segments) {}

    /**
     * The text in the alphabet where French allows it: an accent that the alphabet lacks goes, a sign takes its plain
     * form. A text with other scripts stays as it is.
     */
    static String ecrire(String texte) {
        StringBuilder ecrit = new StringBuilder();
        for (int i = 0; i < texte.length(); ) {
            String signe = Character.toString(texte.codePointAt(i));
            i += signe.length();
            String rendu = EQUIVALENTS.getOrDefault(signe, signe);
            if (!rendu.codePoints().allMatch(Gsm7::connu)) {
                rendu = Normalizer.normalize(rendu, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            }
            if (rendu.isEmpty() || !rendu.codePoints().allMatch(Gsm7::connu)) {
                return texte;
            }
            ecrit.append(rendu);
        }
        return ecrit.toString();
    }

    static Mesure mesurer(String texte) {
        boolean simple = texte.codePoints().allMatch(Gsm7::connu);
        int longueur = 0;
        int segments = 1;
        int place = 0;
        int seul = simple ? 160 : 70;
        int plein = simple ? 153 : 67;
        for (int i = 0; i < texte.length(); ) {
            int signe = texte.codePointAt(i);
            i += Character.charCount(signe);
            int taille = simple ? taille(signe) : Character.charCount(signe);
            // Neither an escape nor a surrogate pair is cut in two.
            if (place + taille > plein) {
                segments++;
                place = 0;
            }
            place += taille;
            longueur += taille;
        }
        return new Mesure(simple ? "GSM-7" : "UCS-2", longueur, longueur <= seul ? 1 : segments);
    }

    private static boolean connu(int signe) {
        return BASE.indexOf(signe) >= 0 || EXTENSION.indexOf(signe) >= 0;
    }

    private static int taille(int signe) {
        return EXTENSION.indexOf(signe) >= 0 ? 2 : 1;
    }
}
