package fr.escalade.importation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A file once read: the lines that can be recorded, those that cannot and why (or what to be warned of), and a French
 * remark on the file as a whole, or null. {@code total} counts the lines of data. {@code banqueJusquAu}: the last day that a
 * bank statement tells of, by account.
 */
record Lecture(
        String format,
        int total,
        List<LigneLue> lignes,
        List<ReglementLu> reglements,
        List<RapportImport.Ligne> constats,
        String remarque,
        Map<String, LocalDate> banqueJusquAu) {

    /** A file of invoices. */
    Lecture(String format, int total, List<LigneLue> lignes, List<RapportImport.Ligne> constats, String remarque) {
        this(format, total, lignes, List.of(), constats, remarque, Map.of());
    }

    int illisibles() {
        return total - lignes.size() - reglements.size();
    }

    static final String REJETEE = "REJETEE";
    static final String DOUBLON = "DOUBLON";
    static final String AVERTISSEMENT = "AVERTISSEMENT";
}
