package fr.escalade.courrier;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks for news every minute what is to be asked by then; {@code escalade.courrier.scrutation=false} leaves that to others. */
@Component
@ConditionalOnProperty(name = "escalade.courrier.scrutation", matchIfMissing = true)
class ScrutationDesReleves {

    private final Releves releves;

    ScrutationDesReleves(Releves releves) {
        this.releves = releves;
    }

    @Scheduled(fixedDelay = 60_000)
    void relever() {
        releves.relever();
    }
}
