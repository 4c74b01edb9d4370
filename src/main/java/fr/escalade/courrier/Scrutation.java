package fr.escalade.courrier;

import fr.escalade.partage.Equipe;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox all the time, over connections that it keeps while there is something to carry; {@code
 * escalade.courrier.scrutation=false} leaves that to others.
 */
@Component
@ConditionalOnProperty(name = "escalade.courrier.scrutation", matchIfMissing = true)
class Scrutation {

    private final Expedition expedition;
    private final Tournees tournees;
    private final Equipe porteurs;

    Scrutation(Expedition expedition, Facteur facteur, CourrierProprietes proprietes) {
        this.expedition = expedition;
        this.tournees = new Tournees(facteur);
        this.porteurs = Equipe.de(proprietes.porteurs(), "porteur");
    }

    @Scheduled(fixedDelayString = "${escalade.courrier.intervalle:250}")
    void vider() {
        expedition.viderSiLibre(porteurs, tournees);
        tournees.fermerSiOisives();
    }

    /** The messages on their way arrive; the others keep their place in the outbox. */
    @EventListener(ContextClosedEvent.class)
    void arreter() {
        porteurs.arreter();
        expedition.seule(() -> {
            tournees.close();
            return null;
        });
    }
}
