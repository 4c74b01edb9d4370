package fr.escalade.partage;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How amounts and dates are written for a French reader: « 12 450,50 € », « 1er décembre 2026 », « 01/12/2026 ». */
public final class FormatFrancais {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter COURT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

    private FormatFrancais() {}

    public static String montant(Montant montant) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
        format.setCurrency(montant.devise());
        int decimales = montant.devise().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimales);
        format.setMaximumFractionDigits(decimales);
        return format.format(montant.valeur());
    }

    /** A rate in percent, as the law prints it: « 12,15 % ». */
    public static String taux(BigDecimal pourcentage) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRANCE);
        format.setMinimumFractionDigits(2);
        return format.format(pourcentage) + "\u00a0%";
    }

    /** « 1er décembre 2026 »: only the first of the month is an ordinal in French. */
    public static String dateLongue(LocalDate date) {
        String texte = LONG.format(date);
        return date.getDayOfMonth() == 1 ? "1er" + texte.substring(1) : texte;
    }

    public static String dateCourte(LocalDate date) {
        return COURT.format(date);
    }
}
