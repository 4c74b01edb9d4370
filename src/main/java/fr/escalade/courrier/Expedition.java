package fr.escalade.courrier;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands the outbox over to the carriers: lease under the debtor's lock, send, prove. */
@Component
public class Expedition {

    private static final Logger LOG = LoggerFactory.getLogger(Expedition.class);
    private static final int LOT = 100;
    private static final int ESSAIS_DE_PREUVE = 3;

    private final CourrierRepository courriers;
    private final Bail bail;
    private final Facteur facteur;
    private final Clock horloge;
    private final String noeud = UUID.randomUUID().toString();
    private final ReentrantLock unSeulPassage = new ReentrantLock(true);

    Expedition(CourrierRepository courriers, Bail bail, Facteur facteur, Clock horloge) {
        this.courriers = courriers;
        this.bail = bail;
        this.facteur = facteur;
        this.horloge = horloge;
    }

    /**
     * Sends everything that may leave now, and returns how many messages were handled (sent, cancelled or put off). Two
     * calls at once take turns, so that when it answers, nothing of this node is on its way; between nodes the lease
     * decides.
     */
    public int vider() {
        unSeulPassage.lock();
        try (Passage passage = new Passage()) {
            return passage.executer();
        } finally {
            unSeulPassage.unlock();
        }
    }

    /** One emptying: its connection, and what it has already looked at. */
    private final class Passage implements AutoCloseable {

        private final Set<Long> vus = new HashSet<>();
        private Tournee tournee;
        private int traites;

        int executer() {
            while (true) {
                // What was seen and is still there failed on our side: it waits for the next emptying.
                List<Long> suivants = courriers.aExpedier(horloge.instant(), LOT + vus.size()).stream()
                        .filter(vus::add)
                        .toList();
                if (suivants.isEmpty()) {
                    return traites;
                }
                if (!avecServeur(suivants)) {
                    return traites;
                }
                for (int i = 0; i < suivants.size(); i++) {
                    if (tournee == null && !avecServeur(suivants.subList(i, suivants.size()))) {
                        return traites;
                    }
                    traiter(suivants.get(i));
                }
            }
        }

        /** Connects before any lease is taken; without a server, all that waits for it is put off at once. */
        private boolean avecServeur(List<Long> enAttente) {
            if (tournee != null) {
                return true;
            }
            try {
                tournee = facteur.partir();
                return true;
            } catch (MessagingException e) {
                String erreur = "Serveur de messagerie injoignable : " + e.getMessage();
                LOG.warn("mail server unreachable, {} messages put off: {}", enAttente.size(), e.getMessage());
                enAttente.forEach(id -> proteger(id, () -> bail.differer(id, erreur)));
                traites += enAttente.size();
                return false;
            }
        }

        private void traiter(long id) {
            proteger(id, () -> {
                Bail.Prise prise = prendre(id);
                if (prise instanceof Bail.Prise.AEnvoyer pli) {
                    Remise remise = tournee.remettre(pli.octets(), pli.destinataire());
                    if (remise instanceof Remise.Reportee reportee && reportee.serveurPerdu()) {
                        close();
                    }
                    prouver(id, remise);
                }
                if (!(prise instanceof Bail.Prise.Perdue)) {
                    traites++;
                }
            });
        }

        private Bail.Prise prendre(long id) {
            try {
                return bail.prendre(id, noeud);
            } catch (RuntimeException e) {
                bail.differer(id, "Vérification avant l'envoi impossible : " + e);
                throw e;
            }
        }

        /** The server's answer must not be lost for a passing trouble of the database: it cannot be asked again. */
        private void prouver(long id, Remise remise) {
            for (int essai = 1; ; essai++) {
                try {
                    bail.conclure(id, remise);
                    return;
                } catch (RuntimeException e) {
                    if (essai == ESSAIS_DE_PREUVE) {
                        throw e;
                    }
                }
            }
        }

        /** One message in trouble never stops the others; its lease, if taken, ends by itself. */
        private void proteger(long id, Runnable geste) {
            try {
                geste.run();
            } catch (RuntimeException e) {
                LOG.error("message {} could not be handled; it will be tried again", id, e);
            }
        }

        @Override
        public void close() {
            if (tournee != null) {
                tournee.close();
                tournee = null;
            }
        }
    }
}
