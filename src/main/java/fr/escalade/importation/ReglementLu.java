package fr.escalade.importation;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    /** The words of what the debtor wrote that could be the number of an invoice; banks glue them with colons. */
    Stream<String> numerosPossibles() {
        return libelle == null
                ? Stream.empty()
                : Arrays.stream(libelle.split(source == Source.BANQUE ? "[\\s,;|+&:]+" : "[\\s,;|+&]+"))
                        .filter(mot -> mot.length() >= 3 && mot.chars().anyMatch(Character::isDigit))
                        .distinct();
    }

    RapportImport.Ligne constat(String resultat, Champ champ, String message) {
        return new RapportImport.Ligne(ligne, resultat, champ == null ? null : champ.libelle, message, reference);
    }
}
