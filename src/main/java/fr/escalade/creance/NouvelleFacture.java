package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * An invoice to record. {@code echeance} null: derived from the debtor's term if it has one, otherwise refused.
 * {@code dejaRegle} null or the part already paid elsewhere (a prepaid amount); {@code litige} true opens a dispute to
 * qualify; {@code piece} null or the id of the stored file.
 */
public record NouvelleFacture(
        String numero,
        NatureFacture nature,
        LocalDate dateFacture,
        LocalDate echeance,
        Montant montant,
        Montant dejaRegle,
        boolean litige,
        String factureLiee,
        Long piece) {}
