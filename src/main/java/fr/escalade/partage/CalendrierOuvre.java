package fr.escalade.partage;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * When a creditor may contact a debtor: Monday to Friday, never on a French public holiday, within opening hours, Paris
 * time (C8 and P11 of the trade's requirements). The escalation's waits end inside these hours.
 */
@Component
public class CalendrierOuvre {

    /** Departments where local law adds two holidays; one of them stands for the three. */
    private static final String BAS_RHIN = "67";

    private final HolidayManager feries = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final Map<Integer, Set<LocalDate>> feriesParAnnee = new ConcurrentHashMap<>();
    private final LocalTime ouverture;
    private final LocalTime fermeture;
    private final String[] departement;

    public CalendrierOuvre(Ouverture heures) {
        this.ouverture = heures.debut();
        this.fermeture = heures.fin();
        this.departement = heures.alsaceMoselle() ? new String[] {BAS_RHIN} : new String[0];
    }

    public boolean estOuvre(LocalDate jour) {
        return jour.getDayOfWeek() != DayOfWeek.SATURDAY
                && jour.getDayOfWeek() != DayOfWeek.SUNDAY
                && !feriesDe(jour.getYear()).contains(jour);
    }

    /** True when a contact may leave at that very moment. */
    public boolean estOuvert(Instant moment) {
        ZonedDateTime ici = moment.atZone(Temps.PARIS);
        return estOuvre(ici.toLocalDate())
                && !ici.toLocalTime().isBefore(ouverture)
                && ici.toLocalTime().isBefore(fermeture);
    }

    /** The moment itself when it is open, otherwise the next opening after it. */
    public Instant prochaineOuverture(Instant moment) {
        if (estOuvert(moment)) {
            return moment;
        }
        ZonedDateTime ici = moment.atZone(Temps.PARIS);
        LocalDate jour = ici.toLocalTime().isBefore(ouverture)
                ? ici.toLocalDate()
                : ici.toLocalDate().plusDays(1);
        return ouvertureDe(jourOuvreAPartirDe(jour));
    }

    /** The opening of that day, or of the first working day after it. */
    public Instant ouvertureAPartirDe(LocalDate jour) {
        return ouvertureDe(jourOuvreAPartirDe(jour));
    }

    /** {@code jours} working days after {@code debut}; the first day itself is not counted. */
    public LocalDate ajouterJoursOuvres(LocalDate debut, int jours) {
        LocalDate jour = debut;
        for (int restants = jours; restants > 0; restants--) {
            jour = jourOuvreAPartirDe(jour.plusDays(1));
        }
        return jour;
    }

    public LocalDate jourOuvreAPartirDe(LocalDate jour) {
        LocalDate candidat = jour;
        while (!estOuvre(candidat)) {
            candidat = candidat.plusDays(1);
        }
        return candidat;
    }

    /** An hour of the wall clock: on the days after a change of time it is another instant of the day. */
    private Instant ouvertureDe(LocalDate jour) {
        return jour.atTime(ouverture).atZone(Temps.PARIS).toInstant();
    }

    private Set<LocalDate> feriesDe(int annee) {
        return feriesParAnnee.computeIfAbsent(annee, a -> feries.getHolidays(java.time.Year.of(a), departement).stream()
                .map(de.focus_shift.jollyday.core.Holiday::getDate)
                .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }
}
