package fr.escalade.creance;

import fr.escalade.droit.Penalites;
import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * The account of one invoice at the end of a day: what remains of principal, interest and indemnity. {@code penalites}
 * shows the tranches (rate, period) run up since the beginning; {@code interets} is their amount less what was already
 * paid of it. {@code semestreSansTaux} is null, or the first day of a half-year whose rate nobody has entered: interest
 * then stops the day before, and must not be claimed.
 */
public record Decompte(
        Facture facture,
        Montant principal,
        Montant interets,
        Montant indemnite,
        Penalites penalites,
        LocalDate semestreSansTaux) {

    public Decompte(Facture facture, Montant principal, Montant interets, Montant indemnite, Penalites penalites) {
        this(facture, principal, interets, indemnite, penalites, null);
    }

    public Montant total() {
        return principal.plus(interets).plus(indemnite);
    }
}
