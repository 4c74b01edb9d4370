package fr.escalade.partage;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** How amounts and dates are written for a British reader: « €12,450.50 », « 1 December 2026 », « 12.15% ». */
public final class FormatAnglais {

    /** Set by hand: what Java knows of « en-GB » differs from one version to the next. */
    private static final Map<String, String> SIGNES = Map.of("EUR", "€", "GBP", "£", "USD", "US$", "JPY", "¥");

    private static final DecimalFormatSymbols POINT = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter COURT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ENGLISH);

    private FormatAnglais() {}

    /** A currency without a sign of its own goes by its code: « CHF 1,200.00 ». */
    public static String montant(Montant montant) {
        Currency devise = montant.devise();
        String signe = SIGNES.getOrDefault(devise.getCurrencyCode(), devise.getCurrencyCode() + "\u00a0");
        int decimales = devise.getDefaultFractionDigits();
        DecimalFormat format = new DecimalFormat(decimales == 0 ? "#,##0" : "#,##0." + "0".repeat(decimales), POINT);
        return (montant.estNegatif() ? "-" : "")
                + signe
                + format.format(montant.valeur().abs());
    }

    /** A rate in percent: « 12.15% ». */
    public static String taux(BigDecimal pourcentage) {
        return new DecimalFormat("0.00##", POINT).format(pourcentage) + "%";
    }

    public static String dateLongue(LocalDate date) {
        return LONG.format(date);
    }

    /** Day first, as in French. */
    public static String dateCourte(LocalDate date) {
        return COURT.format(date);
    }
}
