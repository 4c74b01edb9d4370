package fr.escalade.courrier;

import fr.escalade.courrier.CourrierRepository.AExpedier;
import fr.escalade.partage.Equipe;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands the outbox over to the carriers: lease under the debtor's lock, send, prove. */
@Component
public class Expedition {

    private static final Logger LOG = LoggerFactory.getLogger(Expedition.class);
    private static final int LOT = 100;

    private final CourrierRepository courriers;
    private final Bail bail;
    private final Facteur facteur;
    private final Portage portage;
    private final Clock horloge;
    private final String noeud = UUID.randomUUID().toString();
    private final ReentrantLock unSeulPassage = new ReentrantLock(true);

    Expedition(CourrierRepository courriers, Bail bail, Facteur facteur, Portage portage, Clock horloge) {
        this.courriers = courriers;
        this.bail = bail;
        this.facteur = facteur;
        this.portage = portage;
        this.horloge = horloge;
    }

    /**
     * Sends everything that may leave now, one message after the other, and returns how many were handled (sent, cancelled
     * or put off). Two calls at once take turns, so that when it answers, nothing of this node is on its way; between
     * nodes the lease decides.
     */
    public int vider() {
        unSeulPassage.lock();
        try (Tournees tournees = new Tournees(facteur)) {
            return new Passage(Equipe.seule(), tournees).executer() + portage.vider(noeud);
        } finally {
            unSeulPassage.unlock();
        }
    }

    /** The same by several carriers at once, unless somebody else is emptying. */
    int viderSiLibre(Equipe porteurs, Tournees tournees) {
        if (!unSeulPassage.tryLock()) {
            return 0;
        }
        try {
            return new Passage(porteurs, tournees).executer() + portage.vider(noeud);
        } finally {
            unSeulPassage.unlock();
        }
    }

    /** When messages held back for their number go on; empty when none is. A clock that is moved by hand stops there. */
    public Optional<Instant> prochainePlace(Instant moment) {
        return courriers.prochainePlace(moment);
    }

    /** Runs {@code travail} while nothing leaves but by its own call of {@link #vider}. */
    public <T> T seule(Supplier<T> travail) {
        unSeulPassage.lock();
        try {
            return travail.get();
        } finally {
            unSeulPassage.unlock();
        }
    }

    /** One emptying: its hands, its connections, and what it has already looked at. */
    private final class Passage {

        private final Equipe porteurs;
        private final Tournees tournees;
        private final Set<Long> vus = new HashSet<>();
        private final AtomicInteger traites = new AtomicInteger();
        private volatile String sansServeur;

        Passage(Equipe porteurs, Tournees tournees) {
            this.porteurs = porteurs;
            this.tournees = tournees;
        }

        int executer() {
            while (sansServeur == null && !porteurs.estArretee()) {
                // What was seen and is still there failed on our side: it waits for the next emptying.
                List<AExpedier> suivants = courriers.aExpedier(horloge.instant(), LOT + vus.size()).stream()
                        .filter(message -> vus.add(message.id()))
                        .toList();
                if (suivants.isEmpty()) {
                    break;
                }
                tournees.verifier();
                porteurs.faire(suivants, AExpedier::debiteur, message -> porter(message.id()));
            }
            return traites.get();
        }

        /** Connects before any lease is taken; without a server, all that waits for it is put off at once. */
        private void porter(long id) {
            Tournee tournee = partir();
            if (tournee == null) {
                proteger(id, () -> bail.differer(id, sansServeur));
                traites.incrementAndGet();
                return;
            }
            try {
                proteger(id, () -> traiter(id, tournee));
            } finally {
                tournees.revenir(tournee);
            }
        }

        private Tournee partir() {
            if (sansServeur != null) {
                return null;
            }
            try {
                return tournees.partir();
            } catch (MessagingException e) {
                LOG.warn("mail server unreachable, messages put off: {}", e.getMessage());
                sansServeur = facteur.raison(e);
                return null;
            }
        }

        private void traiter(long id, Tournee tournee) {
            Bail.Prise prise = prendre(id);
            if (prise instanceof Bail.Prise.AEnvoyer pli) {
                Remise remise = tournee.remettre(pli.octets(), pli.destinataire());
                Preuve.garder(() -> bail.conclure(id, remise));
            }
            if (!(prise instanceof Bail.Prise.Perdue)) {
                traites.incrementAndGet();
            }
        }

        private Bail.Prise prendre(long id) {
            try {
                return bail.prendre(id, noeud);
            } catch (RuntimeException e) {
                bail.differer(id, "Vérification avant l'envoi impossible : " + e);
                throw e;
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
    }
}
