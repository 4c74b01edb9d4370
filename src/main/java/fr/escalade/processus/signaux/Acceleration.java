package fr.escalade.processus.signaux;

import fr.escalade.partage.CalendrierOuvre;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * The courtesy wait that a case's main line stands on ends at the next opening. A wait until a date is a legal deadline:
 * it is never shortened; neither is the time that people have for a task.
 */
@Component
class Acceleration {

    private final RuntimeService moteur;
    private final ManagementService minuteries;
    private final RepositoryService depot;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Acceleration(
            RuntimeService moteur,
            ManagementService minuteries,
            RepositoryService depot,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.moteur = moteur;
        this.minuteries = minuteries;
        this.depot = depot;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    void appliquer(String dossier) {
        Date ouverture = Date.from(calendrier.prochaineOuverture(horloge.instant()));
        moteur
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier, Messages.PRINCIPALE)
                .active()
                .list()
                .stream()
                .flatMap(instance ->
                        minuteries
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .active()
                                .list()
                                .stream())
                .filter(job -> estUneAttente(job) && job.getDuedate().after(ouverture))
                .forEach(job -> minuteries.setJobDuedate(job.getId(), ouverture));
    }

    private boolean estUneAttente(Job job) {
        String element = minuteries
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return Optional.of(
                        depot.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element))
                .filter(IntermediateCatchEvent.class::isInstance)
                .map(IntermediateCatchEvent.class::cast)
                .filter(attente -> attente.getParentElement() instanceof Process)
                .map(attente -> attente.getChildElementsByType(TimerEventDefinition.class))
                .filter(definitions -> definitions.stream().anyMatch(d -> d.getTimeDuration() != null))
                .isPresent();
    }
}
