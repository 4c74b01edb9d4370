package fr.escalade.diagrammes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** The files of the analyst, as the tests read them: the very files that are deployed. */
final class Diagrammes {

    static final Path PROCEDURES = Path.of("processes");
    static final Path FORMULAIRES = Path.of("forms/taches");
    static final Path LETTRES = Path.of("forms/courriers");
    static final String PRINCIPAL = "recouvrement-amiable.bpmn";

    private Diagrammes() {}

    static Stream<Path> tous() {
        return fichiers(PROCEDURES, ".bpmn");
    }

    static Stream<Path> formulaires() {
        return fichiers(FORMULAIRES, ".form");
    }

    static BpmnModelInstance principal() {
        return lire(PROCEDURES.resolve(PRINCIPAL));
    }

    static BpmnModelInstance lire(Path fichier) {
        return Bpmn.readModelFromFile(fichier.toFile());
    }

    static <T extends FlowElement> Collection<T> elements(BpmnModelInstance modele, Class<T> type) {
        return modele.getModelElementsByType(type);
    }

    static Map<String, String> parametres(ServiceTask tache) {
        if (tache.getExtensionElements() == null) {
            return Map.of();
        }
        return tache.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(bloc -> bloc.getCamundaInputParameters().stream())
                .collect(
                        Collectors.toMap(CamundaInputParameter::getCamundaName, CamundaInputParameter::getTextContent));
    }

    /** The waits on the line: the token stays there until a date. */
    static boolean attend(FlowNode noeud) {
        return noeud instanceof IntermediateCatchEvent evenement && minuterie(evenement) != null;
    }

    static TimerEventDefinition minuterie(Event evenement) {
        return evenement.getChildElementsByType(TimerEventDefinition.class).stream()
                .findFirst()
                .orElse(null);
    }

    /** Where a token may go next: along the flows, or through an event attached to the task. */
    static Set<FlowNode> suivants(FlowNode noeud) {
        Set<FlowNode> suite = new HashSet<>(noeud.getSucceedingNodes().list());
        noeud.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(evenement -> noeud.equals(evenement.getAttachedTo()))
                .forEach(suite::add);
        return suite;
    }

    /** Everything reachable from {@code depart}, itself excepted unless a loop leads back, without crossing {@code interdit}. */
    static Set<FlowNode> atteints(FlowNode depart, Predicate<FlowNode> interdit) {
        Set<FlowNode> vus = new HashSet<>();
        Set<FlowNode> front = suivants(depart);
        while (!front.isEmpty()) {
            Set<FlowNode> plusLoin = new HashSet<>();
            for (FlowNode noeud : front) {
                if (!interdit.test(noeud) && vus.add(noeud)) {
                    plusLoin.addAll(suivants(noeud));
                }
            }
            front = plusLoin;
        }
        return vus;
    }

    private static Stream<Path> fichiers(Path dossier, String extension) {
        try (Stream<Path> noms = Files.list(dossier)) {
            return noms.filter(nom -> nom.toString().endsWith(extension)).sorted().toList().stream();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }
}
