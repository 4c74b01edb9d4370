package fr.escalade.importation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which a file writes day, month and year. A time of day after the date is ignored. */
enum FormatDate {
    FR("jour/mois/année (31/01/2026)"),
    US("mois/jour/année (1/31/2026)"),
    ISO("année-mois-jour (2026-01-31)");

    private static final String HEURE = "(?:[T ]\\d{1,2}:\\d{2}.*)?";
    private static final Pattern ANNEE_A_LA_FIN =
            Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})" + HEURE);
    private static final Pattern ANNEE_EN_TETE =
            Pattern.compile("(\\d{4})([/.\\-]?)(\\d{2})\\2(\\d{2})" + HEURE + "|(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    /** A ledger never holds invoices of before 1980: two-digit years are read from there on. */
    private static final int PIVOT = 80;

    final String libelle;

    FormatDate(String libelle) {
        this.libelle = libelle;
    }

    static Optional<FormatDate> nomme(String texte) {
        try {
            return Optional.of(valueOf(texte.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> lire(String saisie) {
        String texte = saisie.strip();
        if (this == ISO) {
            Matcher date = ANNEE_EN_TETE.matcher(texte);
            if (!date.matches()) {
                return Optional.empty();
            }
            return date.group(1) != null
                    ? jour(date.group(1), date.group(3), date.group(4))
                    : jour(date.group(5), date.group(6), date.group(7));
        }
        Matcher date = ANNEE_A_LA_FIN.matcher(texte);
        if (!date.matches()) {
            return Optional.empty();
        }
        return this == FR
                ? jour(date.group(4), date.group(3), date.group(1))
                : jour(date.group(4), date.group(1), date.group(3));
    }

    private static Optional<LocalDate> jour(String annee, String mois, String jour) {
        int an = Integer.parseInt(annee);
        int complete = annee.length() > 2 ? an : an + (an < PIVOT ? 2000 : 1900);
        try {
            return Optional.of(LocalDate.of(complete, Integer.parseInt(mois), Integer.parseInt(jour)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
