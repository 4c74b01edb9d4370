package fr.escalade.importation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the amounts of a file are written. {@code decimale} is the comma or the point, recognised from all its amounts:
 * « 1.234 » alone proves nothing.
 */
record Nombres(char decimale) {

    private static final Pattern HABILLAGE =
            Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’€$£]|(?i:EUROS?|EUR|USD|GBP|CHF)");
    private static final Pattern A_VIRGULE = forme("\\.", ",");
    private static final Pattern A_POINT = forme(",", "\\.");
    private static final Pattern UN_SIGNE = Pattern.compile("(\\d*)([.,])(\\d+)");

    /** The decimal sign, or empty when nothing proves it; a file without any such sign reads the same either way. */
    static Optional<Character> reconnaitre(Collection<String> valeurs) {
        int virgules = 0;
        int points = 0;
        boolean muette = false;
        for (String valeur : valeurs) {
            String nu = nu(valeur);
            char preuve = preuve(nu);
            virgules += preuve == ',' ? 1 : 0;
            points += preuve == '.' ? 1 : 0;
            muette |= preuve == '?';
        }
        if (virgules == 0 && points == 0) {
            return muette ? Optional.empty() : Optional.of(',');
        }
        return virgules >= 10 * points || points >= 10 * virgules
                ? Optional.of(virgules > points ? ',' : '.')
                : Optional.empty();
    }

    /** True when an amount can only be read with a comma before its decimals. */
    static boolean prouveLaVirgule(Collection<String> valeurs) {
        return valeurs.stream().anyMatch(valeur -> preuve(nu(valeur)) == ',');
    }

    /** Comma, point, '?' for a sign that proves nothing, or a space when there is none. */
    private static char preuve(String nu) {
        int virgule = nu.lastIndexOf(',');
        int point = nu.lastIndexOf('.');
        if (virgule >= 0 && point >= 0) {
            return virgule > point ? ',' : '.';
        }
        if (virgule < 0 && point < 0) {
            return ' ';
        }
        char signe = virgule >= 0 ? ',' : '.';
        char autre = signe == ',' ? '.' : ',';
        if (nu.indexOf(signe) != nu.lastIndexOf(signe)) {
            return autre;
        }
        Matcher seul = UN_SIGNE.matcher(nu.replaceAll("[-+()−]", ""));
        if (!seul.matches()) {
            return ' ';
        }
        boolean milliers = seul.group(3).length() == 3
                && !seul.group(1).isEmpty()
                && seul.group(1).length() <= 3
                && !seul.group(1).startsWith("0");
        return milliers ? '?' : signe;
    }

    /** Empty when the text is no number in this file's writing. « 12,00- » and « (12,00) » are negative. */
    Optional<BigDecimal> lire(String valeur) {
        String nu = nu(valeur).replace('−', '-');
        boolean negatif = nu.startsWith("-") || nu.endsWith("-") || nu.startsWith("(") && nu.endsWith(")");
        String chiffres = nu.replaceAll("^[-+(]|[-)]$", "");
        String milliers = decimale == ',' ? "." : ",";
        Pattern forme = decimale == ',' ? A_VIRGULE : A_POINT;
        if (chiffres.length() > 40 || !forme.matcher(chiffres).matches()) {
            return Optional.empty();
        }
        String simple = chiffres.replace(milliers, "").replace(decimale, '.');
        BigDecimal nombre = new BigDecimal(simple.endsWith(".") ? simple + "0" : simple);
        return Optional.of(negatif ? nombre.negate() : nombre);
    }

    private static Pattern forme(String milliers, String decimale) {
        return Pattern.compile("\\d{1,3}(?:" + milliers + "\\d{3})+(?:" + decimale + "\\d+)?|\\d*" + decimale
                + "\\d+|\\d+" + decimale + "?");
    }

    private static String nu(String valeur) {
        return HABILLAGE.matcher(valeur).replaceAll("");
    }
}
