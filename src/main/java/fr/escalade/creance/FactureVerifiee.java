package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/** An invoice that may be recorded: every field checked, its due date known unless it is a credit note. */
record FactureVerifiee(
        String numero,
        NatureFacture nature,
        LocalDate dateFacture,
        LocalDate echeance,
        boolean echeanceDeduite,
        Montant montant,
        Montant dejaRegle,
        boolean litige,
        String factureLiee,
        Long piece) {

    Montant solde() {
        return montant.moins(dejaRegle);
    }
}
