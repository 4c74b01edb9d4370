package fr.escalade.courrier;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox every second; {@code escalade.courrier.scrutation=false} leaves that to others. */
@Component
@ConditionalOnProperty(name = "escalade.courrier.scrutation", matchIfMissing = true)
class Scrutation {

    private final Expedition expedition;

    Scrutation(Expedition expedition) {
        this.expedition = expedition;
    }

    @Scheduled(fixedDelay = 1000)
    void vider() {
        expedition.vider();
    }
}
