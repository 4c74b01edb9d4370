package fr.escalade.creance;

import fr.escalade.droit.Penalites;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * The account of one invoice at the end of a day: what remains of principal, interest and indemnity. {@code penalites}
 * shows the tranches (rate, period) run up since the beginning; {@code interets} is their amount less what was already
 * paid of it. {@code semestreSansTaux} is null, or the first day of a half-year whose rate nobody has entered: interest
 * then stops the day before, and must not be claimed.
 * {@code prescriteLe} is the first day on which the claim can no longer be enforced (see {@code HorlogeDePrescription}),
 * null without a due date and while a case or a suspension holds the period. {@code semestresSousLePlancher} are the half-years of this interest in
 * which the agreed rate is below the lawful minimum: nothing is corrected, a person must know.
 */
public record Decompte(
        Facture facture,
        Montant principal,
        Montant interets,
        Montant indemnite,
        Penalites penalites,
        LocalDate semestreSansTaux,
        LocalDate prescriteLe,
        List<LocalDate> semestresSousLePlancher) {

    /** True when the claim can no longer be enforced on that day: it may be asked for, never threatened with court. */
    public boolean estPrescrite(LocalDate jour) {
        return prescriteLe != null && !jour.isBefore(prescriteLe);
    }

    public Montant total() {
        return principal.plus(interets).plus(indemnite);
    }
}
