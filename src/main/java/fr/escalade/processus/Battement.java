package fr.escalade.processus;

import fr.escalade.courrier.Expedition;
import fr.escalade.dossier.RoutineQuotidienne;
import fr.escalade.partage.Equipe;
import fr.escalade.processus.signaux.AnnoncesDEcheance;
import fr.escalade.processus.signaux.Signaux;
import fr.escalade.processus.taches.Gestes;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The heartbeat of the house: routine of the day, announcements, steps. Every second by itself, with several cases at
 * once while the outbox empties beside; under the time machine, one thing after the other, outbox included, as often as
 * needed until nothing is left to do.
 */
@Component
class Battement {

    private static final Logger LOG = LoggerFactory.getLogger(Battement.class);

    private final RoutineQuotidienne routine;
    private final AnnoncesDEcheance echeances;
    private final Signaux signaux;
    private final Gestes gestes;
    private final Expedition expedition;
    private final boolean automatique;
    private final Equipe equipe;
    private final ReentrantLock verrou = new ReentrantLock();

    Battement(
            RoutineQuotidienne routine,
            AnnoncesDEcheance echeances,
            Signaux signaux,
            Gestes gestes,
            Expedition expedition,
            @Value("${escalade.battement.automatique:true}") boolean automatique,
            @Value("${escalade.battement.ouvriers:4}") int ouvriers) {
        this.routine = routine;
        this.echeances = echeances;
        this.signaux = signaux;
        this.gestes = gestes;
        this.expedition = expedition;
        this.automatique = automatique;
        this.equipe = Equipe.de(ouvriers, "ouvrier");
    }

    @Scheduled(fixedDelayString = "${escalade.battement.intervalle:1000}")
    void battre() {
        if (automatique && verrou.tryLock()) {
            try {
                while (tourner(equipe) > 0 && !equipe.estArretee()) {
                    continue;
                }
            } finally {
                verrou.unlock();
            }
        }
    }

    /** The steps in hand end, so that the database may close behind them; the others wait for the next start. */
    @EventListener(ContextClosedEvent.class)
    void arreter() {
        equipe.arreter();
    }

    /** Runs {@code travail} while nothing happens by itself: neither steps nor sending. */
    <T> T seul(Supplier<T> travail) {
        verrou.lock();
        try {
            return expedition.seule(travail);
        } finally {
            verrou.unlock();
        }
    }

    /** One beat, always in the same order: returns how many things were done. */
    int tourner() {
        return tourner(Equipe.seule()) + fois(expedition::vider);
    }

    private int tourner(Equipe mains) {
        return fois(() -> routine.executerSiDue(mains))
                + fois(echeances::demarrer)
                + fois(echeances::interrompre)
                + fois(signaux::dire)
                + jusquAuBout(() -> gestes.executer(mains));
    }

    private static int jusquAuBout(IntSupplier travail) {
        int total = 0;
        for (int faites = fois(travail); faites > 0; faites = fois(travail)) {
            total += faites;
        }
        return total;
    }

    /** One part that fails is told and never keeps the others from running (C10). */
    private static int fois(IntSupplier travail) {
        try {
            return travail.getAsInt();
        } catch (RuntimeException e) {
            LOG.error("A part of the heartbeat failed, the next beat tries again", e);
            return 0;
        }
    }
}
