package fr.escalade.droit;

import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;

/**
 * How long a claim can be enforced: five years between professionals (art. L110-4 C. com.), two years against a consumer
 * (art. L218-2 C. conso., which nothing lengthens: art. L218-1), four years from the following 1 January against a public
 * body (art. 1 of the law of 31 December 1968). What moves the period is in {@link HorlogeDePrescription}.
 */
final class Prescription {

    private Prescription() {}

    /** The last day on which an enforceable court decision of that day may be enforced (art. L111-4 CPCE). */
    static LocalDate dernierJourDuTitre(LocalDate depart) {
        return depart.plusYears(10);
    }

    /** The last day of a full period that starts on that day: it still counts (art. 2228 and 2229 C. civ.). */
    static LocalDate dernierJour(TypeDebiteur type, LocalDate depart) {
        return switch (type) {
            case PROFESSIONNEL -> depart.plusYears(5);
            case PARTICULIER -> depart.plusYears(2);
            case PUBLIC -> LocalDate.of(depart.getYear() + 4, 12, 31);
        };
    }
}
