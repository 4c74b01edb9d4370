package fr.escalade.processus.signaux;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A paused case holds its human steps too: the timers of the main line's tasks stop, and afterwards run for as long as
 * they still had to. Courtesy waits between steps run on.
 */
@Component
class Pauses {

    private final JdbcClient jdbc;
    private final RuntimeService moteur;
    private final ManagementService minuteries;
    private final RepositoryService depot;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Pauses(
            JdbcClient jdbc,
            RuntimeService moteur,
            ManagementService minuteries,
            RepositoryService depot,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.jdbc = jdbc;
        this.moteur = moteur;
        this.minuteries = minuteries;
        this.depot = depot;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    void commencer(String dossier) {
        for (ProcessInstance instance : instances(dossier)) {
            minuteries.createJobQuery().processInstanceId(instance.getId()).timers().active().list().stream()
                    .filter(this::surveilleUneTache)
                    .forEach(this::arreter);
        }
    }

    void finir(String dossier) {
        for (ProcessInstance instance : instances(dossier)) {
            minuteries
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .suspended()
                    .list()
                    .forEach(this::relancer);
        }
    }

    private void arreter(Job job) {
        minuteries.suspendJobById(job.getId());
        jdbc.sql("insert into minuterie_arretee (minuterie, depuis) values (?, ?)")
                .params(job.getId(), Sql.instant(horloge.instant()))
                .update();
    }

    private void relancer(Job job) {
        List<Instant> depuis = jdbc.sql("select depuis from minuterie_arretee where minuterie = ?")
                .param(job.getId())
                .query((ligne, n) -> Sql.instant(ligne, "depuis"))
                .list();
        if (depuis.isEmpty()) {
            return;
        }
        Duration duree = Duration.between(depuis.get(0), horloge.instant());
        Instant reprise =
                calendrier.prochaineOuverture(job.getDuedate().toInstant().plus(duree));
        minuteries.activateJobById(job.getId());
        minuteries.setJobDuedate(job.getId(), Date.from(reprise));
        jdbc.sql("delete from minuterie_arretee where minuterie = ?")
                .param(job.getId())
                .update();
    }

    private boolean surveilleUneTache(Job job) {
        String element = minuteries
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        ModelElementInstance trouve =
                depot.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element);
        return trouve instanceof BoundaryEvent minuterie
                && minuterie.getAttachedTo() instanceof UserTask tache
                && tache.getParentElement() instanceof Process;
    }

    private List<ProcessInstance> instances(String dossier) {
        return moteur.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier, Messages.PRINCIPALE)
                .active()
                .list();
    }
}
