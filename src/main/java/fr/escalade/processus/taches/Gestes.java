package fr.escalade.processus.taches;

import fr.escalade.partage.Equipe;
import fr.escalade.partage.Refus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches the steps that are due and executes each in its own transaction: one that fails never stops the others (C10). */
@Component
public class Gestes {

    private static final Logger LOG = LoggerFactory.getLogger(Gestes.class);
    private static final int LOT = 50;
    private static final long PAUSE_APRES_ECHEC_MS = 60_000L;
    private static final int ESSAIS = 3;

    /** One name for all threads of this node: a held step is released by whoever resumes it. */
    static final String OUVRIER = "escalade";

    private final ExternalTaskService taches;
    private final Execution execution;
    private final Map<String, Geste<?>> gestes;
    private final Duration bail;

    /** {@code bail}: how long a step may take; what a node that was killed had in hand is taken up again after that. */
    Gestes(
            ExternalTaskService taches,
            Execution execution,
            List<Geste<?>> gestes,
            @Value("${escalade.battement.bail:5m}") Duration bail) {
        this.bail = bail;
        this.taches = taches;
        this.execution = execution;
        this.gestes = gestes.stream().collect(Collectors.toMap(Geste::sujet, Function.identity()));
    }

    public Map<String, Class<? extends Record>> parametresParSujet() {
        return gestes.values().stream().collect(Collectors.toMap(Geste::sujet, Geste::parametres));
    }

    /**
     * Executes one batch of due steps, those that wait longest first, and returns how many were done. Two cases may be in
     * two hands of {@code equipe}, one case never is.
     */
    public int executer(Equipe equipe) {
        List<LockedExternalTask> lot = prendre();
        List<LockedExternalTask> laissees = equipe.faire(lot, Gestes::dossier, this::executer);
        laissees.forEach(tache -> taches.unlock(tache.getId()));
        return lot.size() - laissees.size();
    }

    /** A case and the procedures that it calls bear the same number. */
    private static String dossier(LockedExternalTask tache) {
        return Optional.ofNullable(tache.getBusinessKey()).orElse(tache.getProcessInstanceId());
    }

    private List<LockedExternalTask> prendre() {
        ExternalTaskQueryBuilder requete = taches.fetchAndLock()
                .workerId(OUVRIER)
                .maxTasks(LOT)
                .orderByCreateTime()
                .asc()
                .subscribe();
        for (String sujet : gestes.keySet()) {
            // A table's answer is a map: a step reads what the scenario chose.
            requete = requete.topic(sujet, bail.toMillis()).enableCustomObjectDeserialization();
        }
        return requete.execute();
    }

    private void executer(LockedExternalTask tache) {
        try {
            execution.executer(tache, gestes.get(tache.getTopicName()));
        } catch (Refus refus) {
            refuser(tache, refus);
        } catch (RuntimeException e) {
            LOG.warn("Step {} of {} failed", tache.getActivityId(), tache.getBusinessKey(), e);
            echouer(tache, e);
        }
    }

    /** Trying again does not help against what a person must correct; a conflict passes by itself. */
    private void refuser(LockedExternalTask tache, Refus refus) {
        try {
            if (refus.nature() == Refus.Nature.CONFLIT) {
                echouer(tache, refus);
            } else {
                execution.refuser(tache, refus);
            }
        } catch (RuntimeException e) {
            LOG.warn("Step {} of {} could not be held", tache.getActivityId(), tache.getBusinessKey(), e);
            echouer(tache, e);
        }
    }

    private void echouer(LockedExternalTask tache, RuntimeException cause) {
        int restants = Optional.ofNullable(tache.getRetries()).orElse(ESSAIS) - 1;
        String message =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        try {
            taches.handleFailure(
                    tache.getId(),
                    OUVRIER,
                    message.substring(0, Math.min(message.length(), 600)),
                    restants,
                    restants > 0 ? PAUSE_APRES_ECHEC_MS : 0);
        } catch (RuntimeException e) {
            LOG.info("Step {} was interrupted while it failed: nothing to retry", tache.getActivityId(), e);
        }
    }
}
