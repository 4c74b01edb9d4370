package fr.escalade.droit;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** The creditor reference that a payer's bank carries unchanged (ISO 11649): « RF », two check digits, 1 to 21 signs. */
public final class ReferenceRF {

    private static final BigInteger MODULO = BigInteger.valueOf(97);

    private ReferenceRF() {}

    /**
     * The structured reference of an invoice or case number, signs other than letters and digits left out; empty when
     * nothing remains or more than 21 signs do.
     */
    public static Optional<String> de(String numero) {
        String signes = numero.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (signes.isEmpty() || signes.length() > 21) {
            return Optional.empty();
        }
        int cle = 98 - reste(signes + "RF00");
        return Optional.of("RF" + (cle < 10 ? "0" : "") + cle + signes);
    }

    /** True for a reference whose check digits are right, spaces ignored. */
    public static boolean estJuste(String reference) {
        String signes = reference.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        return signes.matches("RF\\d{2}[A-Z0-9]{1,21}") && reste(signes.substring(4) + signes.substring(0, 4)) == 1;
    }

    private static int reste(String signes) {
        StringBuilder chiffres = new StringBuilder();
        signes.chars().forEach(signe -> chiffres.append(Character.getNumericValue(signe)));
        return new BigInteger(chiffres.toString()).mod(MODULO).intValue();
    }
}
