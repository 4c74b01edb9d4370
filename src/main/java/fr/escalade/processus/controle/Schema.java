package fr.escalade.processus.controle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/** One diagram: its file, its XML as written, and its procedure. */
record Schema(String fichier, Document dom, BpmnModelInstance modele, Process procedure) {

    String cle() {
        return procedure.getId();
    }

    Collection<FlowNode> noeuds() {
        return elements(FlowNode.class);
    }

    <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        return modele.getModelElementsByType(type);
    }

    FlowNode noeud(String id) {
        return modele.getModelElementById(id);
    }

    boolean estPrincipale() {
        return cle().equals(Lot.PRINCIPALE);
    }

    boolean ecritAuDebiteur() {
        return elements(ServiceTask.class).stream()
                .map(ServiceTask::getCamundaTopic)
                .anyMatch(Vocabulaire.SUJETS_DE_CONTACT::contains);
    }

    /** The label of an element between « », on one line; its id when it has none. */
    static String nom(FlowElement element) {
        String nom = element.getName();
        return "« "
                + (nom == null || nom.isBlank()
                        ? element.getId()
                        : nom.replaceAll("\\s+", " ").trim()) + " »";
    }

    String nom(String id) {
        return nom((FlowElement) noeud(id));
    }

    static TimerEventDefinition minuterie(FlowNode noeud) {
        return definition(noeud, TimerEventDefinition.class);
    }

    /** The name of the message that the event waits for, or null. */
    static String message(FlowNode noeud) {
        MessageEventDefinition definition = definition(noeud, MessageEventDefinition.class);
        return definition == null || definition.getMessage() == null
                ? null
                : definition.getMessage().getName();
    }

    static <D extends EventDefinition> D definition(FlowNode noeud, Class<D> type) {
        return noeud instanceof Event
                ? noeud.getChildElementsByType(type).stream().findFirst().orElse(null)
                : null;
    }

    static boolean aToutMoment(ModelElementInstance element) {
        return element instanceof SubProcess sousProcessus && sousProcessus.triggeredByEvent();
    }

    Stream<StartEvent> signaux() {
        return elements(StartEvent.class).stream().filter(depart -> aToutMoment(depart.getParentElement()));
    }

    List<BoundaryEvent> attaches(Activity activite) {
        return elements(BoundaryEvent.class).stream()
                .filter(evenement -> activite.equals(evenement.getAttachedTo()))
                .toList();
    }

    /** Where a case may stay for days: a date, a message, a person, a step that is held, another procedure. */
    static boolean estUneAttente(FlowNode noeud) {
        return noeud instanceof IntermediateCatchEvent
                || noeud instanceof UserTask
                || noeud instanceof ServiceTask
                || noeud instanceof ReceiveTask
                || noeud instanceof CallActivity;
    }

    /** The input parameters of a step, as written; a script or a list counts as its text. */
    static Map<String, String> parametres(ServiceTask tache) {
        Map<String, String> parametres = new HashMap<>();
        if (tache.getExtensionElements() != null) {
            tache.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                    .flatMap(bloc -> bloc.getCamundaInputParameters().stream())
                    .forEach(parametre -> parametres.put(
                            nomDe(parametre), parametre.getTextContent().trim()));
        }
        return parametres;
    }

    private static String nomDe(CamundaInputParameter parametre) {
        return String.valueOf(parametre.getAttributeValue("name"));
    }
}
