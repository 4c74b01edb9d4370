package fr.escalade.droit;

import fr.escalade.partage.CalendrierOuvre;
import java.time.LocalDate;

/**
 * Time limits of civil procedure. They are given as the law counts them; who is alarmed works with that date, and
 * {@link #proroger} says until when a court still accepts the act.
 */
public final class DelaiDeProcedure {

    private static final LocalDate DECRET_2026_96 = LocalDate.of(2026, 9, 1);

    private DelaiDeProcedure() {}

    /** A period in months ends on the day of the same number, or on the last day of the month where there is none (art. 641 CPC). */
    public static LocalDate enMois(LocalDate depart, int mois) {
        return depart.plusMonths(mois);
    }

    /** A period that ends on a Saturday, Sunday or public holiday ends on the next working day (art. 642 CPC). */
    public static LocalDate proroger(LocalDate fin, CalendrierOuvre calendrier) {
        return calendrier.jourOuvreAPartirDe(fin);
    }

    /** Months to serve an order to pay: six, and three for orders made from 1 September 2026 on (décret 2026-96). */
    public static int moisPourSignifier(LocalDate ordonnance) {
        return ordonnance.isBefore(DECRET_2026_96) ? 6 : 3;
    }

    /** The last day to serve an order to pay made on that day: later, it is void (art. 1411 CPC). */
    public static LocalDate significationAvant(LocalDate ordonnance) {
        return enMois(ordonnance, moisPourSignifier(ordonnance));
    }

    /** The last day on which the debtor may oppose an order served in person on that day (art. 1416 CPC). */
    public static LocalDate oppositionJusquA(LocalDate signification) {
        return enMois(signification, 1);
    }

    /**
     * The last day to declare a claim in insolvency, from the publication in the BODACC: two months, and two more for a
     * creditor established outside metropolitan France (art. R622-24 C. com.).
     */
    public static LocalDate declarationDeCreanceAvant(LocalDate bodacc, boolean creancierHorsDeMetropole) {
        return enMois(bodacc, creancierHorsDeMetropole ? 4 : 2);
    }

    /** The last day to ask for relief when the declaration was missed, from the same publication (art. L622-26 C. com.). */
    public static LocalDate releveDeForclusionAvant(LocalDate bodacc) {
        return enMois(bodacc, 6);
    }
}
