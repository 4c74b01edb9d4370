package fr.escalade.processus.publication;

import fr.escalade.processus.Procedures.Position;
import fr.escalade.processus.Procedures.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Reads what is published and where a case stands, from the engine and its history. */
@Component
public class Consultation {

    private final RepositoryService depot;
    private final RuntimeService enCours;
    private final HistoryService historique;
    private final ManagementService minuteries;
    private final ExternalTaskService etapes;
    private final TextesPublies textes;

    Consultation(
            RepositoryService depot,
            RuntimeService enCours,
            HistoryService historique,
            ManagementService minuteries,
            ExternalTaskService etapes,
            TextesPublies textes) {
        this.depot = depot;
        this.enCours = enCours;
        this.historique = historique;
        this.minuteries = minuteries;
        this.etapes = etapes;
        this.textes = textes;
    }

    public List<Version> publiees() {
        return depot.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
                .map(this::version)
                .toList();
    }

    public List<Version> versions(String cle) {
        return depot
                .createProcessDefinitionQuery()
                .processDefinitionKey(cle)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    public Optional<Position> position(String numero) {
        return instance(numero).map(this::position);
    }

    public Optional<String> diagramme(String numero) {
        return instance(numero)
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(this::xml);
    }

    private Version version(ProcessDefinition definition) {
        Date publiee = depot.createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime();
        long nombre = enCours.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
        return new Version(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                definition.getVersionTag(),
                publiee.toInstant(),
                nombre);
    }

    private Position position(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activites = historique
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        List<String> actifs = activites.stream()
                .filter(activite -> activite.getEndTime() == null
                        && !activite.getActivityType().equals("subProcess"))
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> passes = activites.stream()
                .filter(activite -> activite.getEndTime() != null && !activite.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        String etape = actifs.stream()
                .map(id -> textes.libelle(instance.getProcessDefinitionId(), id))
                .collect(Collectors.joining(", "));
        return new Position(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                etape.isEmpty() ? null : etape,
                prochaine(instance.getId()).orElse(null),
                actifs,
                passes);
    }

    /** The first moment when the procedure moves by itself: a timer, or a held step that is looked at again. */
    private Optional<Instant> prochaine(String instance) {
        Stream<Date> timers = minuteries.createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(Job::getDuedate);
        Stream<Date> retenues = etapes.createExternalTaskQuery().processInstanceId(instance).locked().list().stream()
                .map(ExternalTask::getLockExpirationTime);
        return Stream.concat(timers, retenues).map(Date::toInstant).min(Instant::compareTo);
    }

    private Optional<HistoricProcessInstance> instance(String numero) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(numero)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private String xml(String definition) {
        try (InputStream flux = depot.getProcessModel(definition)) {
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
