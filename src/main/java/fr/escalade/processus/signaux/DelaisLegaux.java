package fr.escalade.processus.signaux;

import fr.escalade.dossier.Dossier;
import fr.escalade.relance.Recommandes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * The wait for the end of the formal notice follows the date that the domain knows: a receipt lengthens it; while no
 * letter in force has been posted (it came back, the address is unknown) it does not run at all, provided that the
 * case's version of the procedure has somebody correct the address.
 */
@Component
class DelaisLegaux {

    private static final String ECHEANCE = "${echeance_mise_en_demeure}";
    private static final String REPOSTE = "recommande";

    private final Recommandes recommandes;
    private final RuntimeService moteur;
    private final ManagementService minuteries;
    private final RepositoryService depot;

    DelaisLegaux(
            Recommandes recommandes, RuntimeService moteur, ManagementService minuteries, RepositoryService depot) {
        this.recommandes = recommandes;
        this.moteur = moteur;
        this.minuteries = minuteries;
        this.depot = depot;
    }

    void suivre(Dossier dossier) {
        Optional<Instant> reprise = recommandes.apresLeDelai(dossier.id());
        for (Job job : attentes(dossier.numero())) {
            if (reprise.isPresent()) {
                minuteries.setJobDuedate(job.getId(), Date.from(reprise.get()));
                minuteries.activateJobById(job.getId());
            } else if (seraReposte(job.getProcessInstanceId())) {
                minuteries.suspendJobById(job.getId());
            }
        }
    }

    private List<Job> attentes(String dossier) {
        return moteur
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier, Messages.PRINCIPALE)
                .active()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> minuteries.createJobQuery().processInstanceId(instance).timers().list().stream())
                .filter(this::attendLeDelai)
                .toList();
    }

    private boolean attendLeDelai(Job job) {
        String element = minuteries
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return Optional.of(
                        depot.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element))
                .filter(IntermediateCatchEvent.class::isInstance)
                .map(IntermediateCatchEvent.class::cast)
                .map(attente -> attente.getChildElementsByType(TimerEventDefinition.class))
                .filter(minuteurs -> minuteurs.stream()
                        .anyMatch(minuteur -> minuteur.getTimeDate() != null
                                && minuteur.getTimeDate()
                                        .getTextContent()
                                        .strip()
                                        .equals(ECHEANCE)))
                .isPresent();
    }

    /** The message that announced the return left the id of the letter in the scope that heard it. */
    private boolean seraReposte(String instance) {
        return moteur.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName(REPOSTE)
                        .count()
                > 0;
    }
}
