package fr.escalade.courrier;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the witness with the database from the start on, before anything leaves, and then all the time. */
@Component
@ConditionalOnProperty(name = "escalade.courrier.scrutation", matchIfMissing = true)
class RondeDuTemoin {

    private final Veille veille;

    RondeDuTemoin(Veille veille) {
        this.veille = veille;
    }

    @Scheduled(fixedDelayString = "${escalade.temoin.intervalle:10000}")
    void comparer() {
        veille.ronde();
    }
}
