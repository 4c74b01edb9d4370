package fr.escalade.processus.controle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Element;

/** What runs is what people see: a procedure without a picture is refused, an element that is not drawn is pointed out. */
final class Dessin implements Regle {

    @Override
    public String nom() {
        return "dessin";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            Set<String> dessines = new HashSet<>();
            for (String forme : List.of("BPMNShape", "BPMNEdge")) {
                for (Element element : Noeuds.parNom(schema.dom().getDocumentElement(), forme)) {
                    dessines.add(element.getAttribute("bpmnElement"));
                }
            }
            if (dessines.isEmpty()) {
                constats.erreur(
                        schema,
                        schema.procedure(),
                        "Le schéma n'a pas de dessin : ouvrez-le dans Camunda Modeler et placez ses éléments.");
                continue;
            }
            for (FlowElement element : schema.elements(FlowElement.class)) {
                if ((element instanceof FlowNode || element instanceof SequenceFlow)
                        && !dessines.contains(element.getId())) {
                    constats.avertir(
                            schema,
                            element,
                            Schema.nom(element)
                                    + " n'est pas dessiné : on ne le verrait pas sur le schéma. Placez-le.");
                }
            }
        }
    }
}
