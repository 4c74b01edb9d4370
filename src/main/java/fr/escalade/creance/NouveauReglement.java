package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment to book. {@code debiteur} is the debtor's code (null: found through the invoices);
 * {@code indications} is the debtor's own imputation (art. 1342-10 al. 1 C. civ.), empty when he said nothing. The same
 * {@code reference} for one creditor is the same payment. {@code closEnComptabilite}: the creditor's own books already
 * closed the named invoices with it, so it extinguishes their principal and their accessories are given up.
 */
public record NouveauReglement(
        String creancier,
        String reference,
        LocalDate date,
        Montant montant,
        String debiteur,
        List<Indication> indications,
        boolean closEnComptabilite) {

    /** A payment divided as the debtor and the law say. */
    public NouveauReglement(
            String creancier,
            String reference,
            LocalDate date,
            Montant montant,
            String debiteur,
            List<Indication> indications) {
        this(creancier, reference, date, montant, debiteur, indications, false);
    }

    /** {@code montant} null: as much as the invoice still needs. */
    public record Indication(String numeroFacture, Montant montant) {}
}
