package fr.escalade.processus.temps;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's waits in working time. {@code P8D} is 8 calendar days and {@code P5J} 5 working days: both end at the
 * opening of the day they lead to, or of the next working day. {@code PT4H} is 4 hours, moved to the next opening. A
 * date ({@code 2026-01-31} or an instant) stays what it is: legal deadlines are computed by the domain.
 */
public final class CalendrierDuMoteur implements BusinessCalendar {

    private static final Pattern JOURS_OUVRES = Pattern.compile("P(\\d{1,3})J");

    private final CalendrierOuvre calendrier;

    public CalendrierDuMoteur(CalendrierOuvre calendrier) {
        this.calendrier = calendrier;
    }

    @Override
    public Date resolveDuedate(String attente) {
        return resolveDuedate(attente, ClockUtil.getCurrentTime());
    }

    @Override
    public Date resolveDuedate(String attente, Task tache) {
        return resolveDuedate(attente);
    }

    @Override
    public Date resolveDuedate(String attente, Date debut) {
        Date depart = debut == null ? ClockUtil.getCurrentTime() : debut;
        try {
            return Date.from(fin(attente.trim(), depart.toInstant().atZone(Temps.PARIS)));
        } catch (DateTimeParseException e) {
            throw new ProcessEngineException(
                    "L'attente « " + attente
                            + " » ne se lit pas. Exemples : P8D (8 jours), P5J (5 jours ouvrés), PT4H.",
                    e);
        }
    }

    private Instant fin(String attente, ZonedDateTime debut) {
        Matcher ouvres = JOURS_OUVRES.matcher(attente);
        if (ouvres.matches()) {
            int jours = Integer.parseInt(ouvres.group(1));
            return calendrier.ouvertureAPartirDe(calendrier.ajouterJoursOuvres(debut.toLocalDate(), jours));
        }
        if (attente.startsWith("PT")) {
            return calendrier.prochaineOuverture(
                    debut.plus(Duration.parse(attente)).toInstant());
        }
        if (attente.startsWith("P")) {
            return calendrier.ouvertureAPartirDe(debut.toLocalDate().plus(Period.parse(attente)));
        }
        return attente.contains("T")
                ? ZonedDateTime.parse(attente).toInstant()
                : calendrier.ouvertureAPartirDe(LocalDate.parse(attente));
    }

    /** For checks of diagrams: true when the text is a wait that we understand. */
    public static boolean seLit(String attente, CalendrierOuvre calendrier) {
        try {
            new CalendrierDuMoteur(calendrier)
                    .resolveDuedate(attente, new Date(Clock.systemUTC().millis()));
            return true;
        } catch (ProcessEngineException e) {
            return false;
        }
    }
}
