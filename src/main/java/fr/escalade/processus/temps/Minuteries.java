package fr.escalade.processus.temps;

import fr.escalade.partage.Horloge;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's timers, run by us instead of its executor while simulated time moves. */
@Component
public class Minuteries {

    private static final Logger LOG = LoggerFactory.getLogger(Minuteries.class);
    private static final int LOT = 200;

    private final ManagementService gestion;
    private final ExternalTaskService taches;
    private final ProcessEngine moteur;
    private final Horloge horloge;

    Minuteries(ManagementService gestion, ExternalTaskService taches, ProcessEngine moteur, Horloge horloge) {
        this.gestion = gestion;
        this.taches = taches;
        this.moteur = moteur;
        this.horloge = horloge;
    }

    /** Runs {@code travail} while the engine's own executor rests. */
    public <T> T sansExecuteur(Supplier<T> travail) {
        JobExecutor executeur =
                ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration()).getJobExecutor();
        boolean actif = executeur.isActive();
        if (actif) {
            executeur.shutdown();
        }
        try {
            return travail.get();
        } finally {
            if (actif) {
                executeur.start();
            }
        }
    }

    public int executerCellesQuiSontDues() {
        List<Job> dues = gestion.createJobQuery()
                .executable()
                .active()
                .duedateLowerThan(new Date(horloge.millis() + 1))
                .orderByJobDuedate()
                .asc()
                .listPage(0, LOT);
        return (int) dues.stream().filter(this::executer).count();
    }

    /** The next moment strictly after {@code maintenant} when a timer fires or a held step is looked at again. */
    public Optional<Instant> prochaine(Instant maintenant) {
        Optional<Instant> minuterie = gestion
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateHigherThan(Date.from(maintenant))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
        Optional<Instant> etape = taches
                .createExternalTaskQuery()
                .lockExpirationAfter(Date.from(maintenant))
                .orderByLockExpirationTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(ExternalTask::getLockExpirationTime)
                .map(Date::toInstant);
        return Stream.of(minuterie, etape).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private boolean executer(Job job) {
        try {
            gestion.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Timer {} of {} failed", job.getId(), job.getProcessInstanceId(), e);
            return false;
        }
    }
}
