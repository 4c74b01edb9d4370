package fr.escalade.importation;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One import at a time, in the order of arrival: two would only wait for each other on the same debtors. */
@Component
class FileDAttente {

    private static final int PATIENCE_SECONDES = 20;

    private final Execution execution;
    private final ImportsEnBase base;
    private final ExecutorService fil =
            Executors.newSingleThreadExecutor(tache -> new Thread(tache, "escalade-importation"));
    private volatile boolean arret;

    FileDAttente(Execution execution, ImportsEnBase base) {
        this.execution = execution;
        this.base = base;
    }

    void confier(Commande commande) {
        fil.execute(() -> execution.executer(commande, () -> arret));
    }

    /** What a stopped node was reading did not end: said as soon as its lease is over, at start and later. */
    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void constaterLesInterruptions() {
        base.renouveler();
        base.declarerInterrompus();
    }

    /** Never interrupts the thread: an interrupted write would close an embedded database's file. */
    @PreDestroy
    void arreter() throws InterruptedException {
        arret = true;
        fil.shutdown();
        fil.awaitTermination(PATIENCE_SECONDES, TimeUnit.SECONDS);
    }
}
