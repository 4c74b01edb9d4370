package fr.escalade.processus;

import fr.escalade.courrier.Expedition;
import fr.escalade.dossier.RoutineQuotidienne;
import fr.escalade.processus.signaux.AnnoncesDEcheance;
import fr.escalade.processus.signaux.Signaux;
import fr.escalade.processus.taches.Gestes;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The heartbeat of the house: routine of the day, announcements, steps, outbox. Every second by itself; under the time
 * machine, as often as needed until nothing is left to do.
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
    private final ReentrantLock verrou = new ReentrantLock();

    Battement(
            RoutineQuotidienne routine,
            AnnoncesDEcheance echeances,
            Signaux signaux,
            Gestes gestes,
            Expedition expedition,
            @Value("${escalade.battement.automatique:true}") boolean automatique) {
        this.routine = routine;
        this.echeances = echeances;
        this.signaux = signaux;
        this.gestes = gestes;
        this.expedition = expedition;
        this.automatique = automatique;
    }

    @Scheduled(fixedDelayString = "${escalade.battement.intervalle:1000}")
    void battre() {
        if (automatique && verrou.tryLock()) {
            try {
                tourner();
            } finally {
                verrou.unlock();
            }
        }
    }

    /** Runs {@code travail} while the heart does not beat by itself. */
    <T> T seul(Supplier<T> travail) {
        verrou.lock();
        try {
            return travail.get();
        } finally {
            verrou.unlock();
        }
    }

    /** One beat: returns how many things were done. */
    int tourner() {
        return fois(routine::executerSiDue)
                + fois(echeances::demarrer)
                + fois(echeances::interrompre)
                + fois(signaux::dire)
                + jusquAuBout(gestes::executer)
                + fois(expedition::vider);
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
