package fr.escalade.processus;

import fr.escalade.courrier.Expedition;
import fr.escalade.dossier.RoutineQuotidienne;
import fr.escalade.partage.Temps;
import fr.escalade.processus.temps.HorlogeDuMoteur;
import fr.escalade.processus.temps.Minuteries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The demonstration's time machine: moves the one clock from one due moment to the next and runs everything that falls
 * due there, so that an escalation unfolds in a minute exactly as it would in weeks.
 */
@Component
public class MachineTemps {

    /** {@code executees} counts timers, steps and messages handled. */
    public record Trajet(Instant maintenant, int executees) {}

    private final Battement battement;
    private final Minuteries minuteries;
    private final HorlogeDuMoteur horlogeDuMoteur;
    private final RoutineQuotidienne routine;
    private final Expedition expedition;
    private final Clock horloge;

    MachineTemps(
            Battement battement,
            Minuteries minuteries,
            HorlogeDuMoteur horlogeDuMoteur,
            RoutineQuotidienne routine,
            Expedition expedition,
            Clock horloge) {
        this.battement = battement;
        this.minuteries = minuteries;
        this.horlogeDuMoteur = horlogeDuMoteur;
        this.routine = routine;
        this.expedition = expedition;
        this.horloge = horloge;
    }

    /** Moves time on, moment by moment, until nothing due is left at the end. Real time goes on from there. */
    public Trajet avancer(Period duree) {
        Instant cible = horloge.instant().atZone(Temps.PARIS).plus(duree).toInstant();
        return battement.seul(() -> minuteries.sansExecuteur(() -> jusqua(cible)));
    }

    /** Sets the clock without running anything: where a dated story begins. */
    public void regler(Instant instant) {
        horlogeDuMoteur.regler(instant);
    }

    private Trajet jusqua(Instant cible) {
        int executees = auCalme();
        for (Instant moment = prochain(); !moment.isAfter(cible); moment = prochain()) {
            horlogeDuMoteur.figer(moment);
            executees += auCalme();
        }
        horlogeDuMoteur.figer(cible);
        executees += auCalme();
        horlogeDuMoteur.regler(cible);
        return new Trajet(cible, executees);
    }

    private int auCalme() {
        int total = 0;
        for (int faites = tour(); faites > 0; faites = tour()) {
            total += faites;
        }
        return total;
    }

    private int tour() {
        return battement.tourner() + minuteries.executerCellesQuiSontDues();
    }

    private Instant prochain() {
        Instant maintenant = horloge.instant();
        Instant matin = routine.prochaine(maintenant);
        Instant prochain =
                minuteries.prochaine(maintenant).filter(matin::isAfter).orElse(matin);
        return place(maintenant).filter(prochain::isAfter).orElse(prochain);
    }

    /** E-mails that leave by so many a minute: a whole minute further, rather than a stop for each of them. */
    private Optional<Instant> place(Instant maintenant) {
        Instant dansUneMinute = maintenant.plus(Duration.ofMinutes(1));
        return expedition
                .prochainePlace(maintenant)
                .map(place -> place.isBefore(dansUneMinute) ? dansUneMinute : place);
    }
}
