package fr.escalade.reception;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the mailbox regularly on a thread of its own: a server that is slow to answer delays nothing else. */
@Component
@ConditionalOnProperty("escalade.imap.hote")
class Scrutation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Scrutation.class);

    private final BoiteImap boite;
    private final ReceptionProprietes proprietes;
    private ScheduledExecutorService fil;

    Scrutation(BoiteImap boite, ReceptionProprietes proprietes) {
        this.boite = boite;
        this.proprietes = proprietes;
    }

    @Override
    public synchronized void start() {
        if (!proprietes.active()) {
            return;
        }
        fil = Executors.newSingleThreadScheduledExecutor(tache -> new Thread(tache, "escalade-imap"));
        long pas = proprietes.intervalle().toMillis();
        fil.scheduleWithFixedDelay(this::relever, Math.min(pas, 5000), pas, TimeUnit.MILLISECONDS);
    }

    private void relever() {
        try {
            boite.relever();
        } catch (RuntimeException e) {
            LOG.error("reading the mailbox of answers failed, the next reading tries again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (fil == null) {
            return;
        }
        fil.shutdown();
        try {
            // The message under way is kept whole or will be read again: no need to wait long.
            if (!fil.awaitTermination(20, TimeUnit.SECONDS)) {
                fil.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fil = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return fil != null;
    }
}
