package fr.escalade.importation;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment that can be looked at, of a list of payments or a bank statement. {@code debiteur}: the code or the name that the
 * file gives, or null; {@code factures}: the numbers that it names, perhaps none; {@code libelle}: what the debtor wrote,
 * or null.
 */
record ReglementLu(
        int ligne,
        String reference,
        LocalDate date,
        Montant montant,
        String debiteur,
        List<String> factures,
        String libelle,
        Source source) {

    /** A list says whose payments these are; a bank only says who paid, and what he wrote. */
    enum Source {
        LISTE,
        BANQUE
    }

    RapportImport.Ligne constat(String resultat, Champ champ, String message) {
        return new RapportImport.Ligne(ligne, resultat, champ == null ? null : champ.libelle, message, reference);
    }
}
