package fr.escalade.partage;

import java.util.Optional;

/** The nine-digit number of a French enterprise; its last digit is a Luhn check. */
public final class Siren {

    private Siren() {}

    /**
     * The nine digits, read from a SIREN or from the SIRET (14 digits) of one of its sites, spaces and dots ignored;
     * empty when it is neither or when the check digit is wrong.
     */
    public static Optional<String> lire(String texte) {
        String chiffres = texte.replaceAll("[\\s.\\u00a0\\u202f-]", "");
        if (!chiffres.matches("\\d{9}|\\d{14}")) {
            return Optional.empty();
        }
        String siren = chiffres.substring(0, 9);
        return cleJuste(siren) ? Optional.of(siren) : Optional.empty();
    }

    private static boolean cleJuste(String siren) {
        int somme = 0;
        for (int i = 0; i < siren.length(); i++) {
            int chiffre = siren.charAt(i) - '0';
            int pese = (siren.length() - i) % 2 == 0 ? chiffre * 2 : chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return somme % 10 == 0 && !siren.equals("000000000");
    }
}
