package fr.escalade.importation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The fixed columns of a CFONB 120 record, counted from 1 as in the bank's own documentation. */
record ChampsCfonb(int ligne, String texte) {

    static final int LONGUEUR = 120;
    private static final int SIECLE = 2000;
    private static final String POSITIFS = "{ABCDEFGHI";
    private static final String NEGATIFS = "}JKLMNOPQR";

    String code() {
        return texte.substring(0, 2);
    }

    String colonnes(int de, int a) {
        return texte.substring(de - 1, a).strip();
    }

    /** Bank, branch and account: what tells one account from another. */
    String compte() {
        return colonnes(3, 7) + colonnes(12, 16) + colonnes(22, 32);
    }

    /** JJMMAA. */
    Optional<LocalDate> date(int de) {
        String dite = colonnes(de, de + 5);
        if (!dite.matches("\\d{6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    SIECLE + Integer.parseInt(dite.substring(4)),
                    Integer.parseInt(dite.substring(2, 4)),
                    Integer.parseInt(dite.substring(0, 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> montant() {
        String decimales = colonnes(20, 20);
        return montant(texte.substring(90, 104), decimales.matches("\\d") ? Integer.parseInt(decimales) : 2);
    }

    /**
     * An amount whose last character is both a digit and the sign ({@code {} and A to I: positive; {@code }} and J to R:
     * negative; national character sets print the braces as é and è). Empty when it is none.
     */
    static Optional<BigDecimal> montant(String brut, int decimales) {
        String serre = brut.strip().replace('é', '{').replace('è', '}');
        if (!serre.matches("\\d*[0-9{}A-R]")) {
            return Optional.empty();
        }
        char dernier = serre.charAt(serre.length() - 1);
        boolean negatif = NEGATIFS.indexOf(dernier) >= 0;
        int chiffre = Character.isDigit(dernier)
                ? dernier - '0'
                : Math.max(POSITIFS.indexOf(dernier), NEGATIFS.indexOf(dernier));
        BigDecimal valeur = new BigDecimal(serre.substring(0, serre.length() - 1) + chiffre).movePointLeft(decimales);
        return Optional.of(negatif ? valeur.negate() : valeur);
    }
}
