package fr.escalade.importation;

import java.util.List;

/**
 * A file once read: the lines that can be recorded, those that cannot and why (or what to be warned of), and a French
 * remark on the file as a whole, or null. {@code total} counts the lines of data.
 */
record Lecture(
        String format,
        int total,
        List<LigneLue> lignes,
        List<ReglementLu> reglements,
        List<RapportImport.Ligne> constats,
        String remarque) {

    /** A file of invoices. */
    Lecture(String format, int total, List<LigneLue> lignes, List<RapportImport.Ligne> constats, String remarque) {
        this(format, total, lignes, List.of(), constats, remarque);
    }

    int illisibles() {
        return total - lignes.size() - reglements.size();
    }

    static final String REJETEE = "REJETEE";
    static final String DOUBLON = "DOUBLON";
    static final String AVERTISSEMENT = "AVERTISSEMENT";
}
