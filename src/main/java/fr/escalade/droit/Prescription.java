package fr.escalade.droit;

import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;

/**
 * When a claim lapses, counted from the due date (art. 2233 C. civ.): five years between professionals (art. L110-4
 * C. com.), two years against a consumer (art. L218-2 C. conso.), four years from the following 1 January against a
 * public body (art. 1 of the law of 31 December 1968). Reminders and formal notices never move it (art. 2240-2244).
 */
public final class Prescription {

    private Prescription() {}

    /** The first day on which the claim can no longer be enforced: the last day of the period counts (art. 2229). */
    public static LocalDate acquiseLe(TypeDebiteur type, LocalDate echeance) {
        return switch (type) {
            case PROFESSIONNEL -> echeance.plusYears(5).plusDays(1);
            case PARTICULIER -> echeance.plusYears(2).plusDays(1);
            case PUBLIC -> LocalDate.of(echeance.getYear() + 5, 1, 1);
        };
    }

    public static boolean estAcquise(TypeDebiteur type, LocalDate echeance, LocalDate jour) {
        return !jour.isBefore(acquiseLe(type, echeance));
    }
}
