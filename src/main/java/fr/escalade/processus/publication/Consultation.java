package fr.escalade.processus.publication;

import fr.escalade.processus.Procedures.Position;
import fr.escalade.processus.Procedures.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Reads what is published and where a case stands, from the engine and its history. */
@Component
public class Consultation {

    private static final String PRINCIPALE = "recouvrement_amiable";

    private final RepositoryService depot;
    private final RuntimeService enCours;
    private final HistoryService historique;
    private final ManagementService minuteries;
    private final ExternalTaskService taches;
    private final TextesPublies textes;

    Consultation(
            RepositoryService depot,
            RuntimeService enCours,
            HistoryService historique,
            ManagementService minuteries,
            ExternalTaskService taches,
            TextesPublies textes) {
        this.depot = depot;
        this.enCours = enCours;
        this.historique = historique;
        this.minuteries = minuteries;
        this.taches = taches;
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

    /** The version that a case is on, or the one in force for a case that has not started. */
    public String definition(String numero) {
        return instance(numero)
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .orElseGet(() -> depot.createProcessDefinitionQuery()
                        .processDefinitionKey(PRINCIPALE)
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    /** What the scenario table chose for that case, as the engine keeps it; empty before it started. */
    public Optional<Object> scenario(String numero) {
        return instance(numero).flatMap(instance -> historique
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName("scenario")
                .listPage(0, 1)
                .stream()
                .map(HistoricVariableInstance::getValue)
                .findFirst());
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
        List<String> actifs = actives(instance.getId()).stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> passes = activites.stream()
                .filter(activite -> activite.getEndTime() != null && !activite.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        Set<String> instances = new HashSet<>();
        String etape = String.join(", ", etapes(instance, instances));
        return new Position(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                etape.isEmpty() ? null : etape,
                prochaine(instances).orElse(null),
                actifs,
                passes);
    }

    /** Where an instance waits, a called procedure told behind the step that calls it; {@code visitees} are those read. */
    private List<String> etapes(HistoricProcessInstance instance, Set<String> visitees) {
        visitees.add(instance.getId());
        return actives(instance.getId()).stream()
                .flatMap(activite -> etapes(instance, activite, visitees))
                .distinct()
                .toList();
    }

    private Stream<String> etapes(
            HistoricProcessInstance instance, HistoricActivityInstance activite, Set<String> visitees) {
        String libelle = textes.libelle(instance.getProcessDefinitionId(), activite.getActivityId());
        if (activite.getCalledProcessInstanceId() == null) {
            return Stream.of(libelle);
        }
        HistoricProcessInstance appelee = historique
                .createHistoricProcessInstanceQuery()
                .processInstanceId(activite.getCalledProcessInstanceId())
                .singleResult();
        List<String> dedans = appelee == null ? List.of() : etapes(appelee, visitees);
        return dedans.isEmpty() ? Stream.of(libelle) : dedans.stream().map(etape -> libelle + " › " + etape);
    }

    /** The main line first, then what runs beside it. */
    private List<HistoricActivityInstance> actives(String instance) {
        return historique
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .unfinished()
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(activite -> !activite.getActivityType().equals("subProcess"))
                .sorted(Comparator.comparing(activite -> !instance.equals(activite.getParentActivityInstanceId())))
                .toList();
    }

    /** The first moment when one of them moves by itself: a running timer, or a held step that is looked at again. */
    private Optional<Instant> prochaine(Set<String> instances) {
        Stream<Date> timers =
                minuteries.createJobQuery().processInstanceIds(instances).timers().active().list().stream()
                        .map(Job::getDuedate);
        Stream<Date> retenues = taches
                .createExternalTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .locked()
                .list()
                .stream()
                .map(ExternalTask::getLockExpirationTime);
        return Stream.concat(timers, retenues).map(Date::toInstant).min(Instant::compareTo);
    }

    /** The case's own procedure: those that it calls bear its number too. */
    private Optional<HistoricProcessInstance> instance(String numero) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(numero)
                .processDefinitionKey(PRINCIPALE)
                .rootProcessInstances()
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
