package fr.escalade.droit;

import fr.escalade.partage.CalendrierOuvre;
import java.time.LocalDate;

/** Time limits of civil procedure (art. 641 and 642 CPC). */
public final class DelaiDeProcedure {

    private static final LocalDate DECRET_2026_96 = LocalDate.of(2026, 9, 1);

    private DelaiDeProcedure() {}

    /** A period in months ends on the day of the same number, or on the last day of the month where there is none. */
    public static LocalDate enMois(LocalDate depart, int mois) {
        return depart.plusMonths(mois);
    }

    /** A period that ends on a Saturday, Sunday or public holiday ends on the next working day. */
    public static LocalDate proroger(LocalDate fin, CalendrierOuvre calendrier) {
        return calendrier.jourOuvreAPartirDe(fin);
    }

    /** Months to serve an order to pay: six, and three for orders made from 1 September 2026 on (décret 2026-96). */
    public static int moisPourSignifier(LocalDate ordonnance) {
        return ordonnance.isBefore(DECRET_2026_96) ? 6 : 3;
    }
}
