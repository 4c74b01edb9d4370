package fr.escalade.processus.controle;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A diagram is not code: only listed elements and attributes are allowed, so that whatever the engine would execute
 * (class, script, listener, connector, mapping) is refused without having to be known.
 */
final class SansCode implements Regle {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> ELEMENTS =
            Set.of(("definitions process documentation extensionElements startEvent endEvent intermediateCatchEvent"
                            + " intermediateThrowEvent boundaryEvent timerEventDefinition timeDate timeDuration timeCycle"
                            + " messageEventDefinition message errorEventDefinition error terminateEventDefinition"
                            + " linkEventDefinition source target userTask serviceTask businessRuleTask receiveTask"
                            + " callActivity subProcess exclusiveGateway parallelGateway inclusiveGateway"
                            + " eventBasedGateway sequenceFlow conditionExpression incoming outgoing textAnnotation text"
                            + " association group category categoryValue collaboration participant laneSet lane"
                            + " flowNodeRef")
                    .split(" "));

    private static final Set<String> EXTENSIONS =
            Set.of("inputOutput", "inputParameter", "outputParameter", "in", "out", "properties", "property");

    private static final Set<String> ATTRIBUTS = Set.of(
            ("asyncBefore asyncAfter exclusive type topic formRef formRefBinding candidateGroups dueDate followUpDate"
                            + " decisionRef decisionRefBinding mapDecisionResult resultVariable calledElementBinding"
                            + " historyTimeToLive versionTag isStartableInTasklist modelerTemplate modelerTemplateVersion"
                            + " modelerTemplateIcon diagramRelationId jobPriority taskPriority")
                    .split(" "));

    @Override
    public String nom() {
        return "code";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            Noeuds.parcourir(schema.dom().getDocumentElement(), element -> verifier(schema, element, constats));
        }
    }

    private static void verifier(Schema schema, Element element, Constats constats) {
        String espace = element.getNamespaceURI();
        String nom = element.getLocalName();
        boolean inconnu = BPMN.equals(espace) && !ELEMENTS.contains(nom)
                || CAMUNDA.equals(espace) && !EXTENSIONS.contains(nom)
                || ACTIVITI.equals(espace);
        if (inconnu) {
            refuser(schema, element, element.getNodeName(), constats);
        }
        for (Attr attribut : Noeuds.attributs(element)) {
            boolean permis = CAMUNDA.equals(attribut.getNamespaceURI())
                    ? ATTRIBUTS.contains(attribut.getLocalName())
                    : !ACTIVITI.equals(attribut.getNamespaceURI());
            if (!permis || estUnGesteDeguise(attribut, nom)) {
                refuser(schema, element, attribut.getName(), constats);
            }
        }
    }

    /** A gesture is done by a service task alone: anywhere else the rules about steps would not see it. */
    private static boolean estUnGesteDeguise(Attr attribut, String element) {
        return CAMUNDA.equals(attribut.getNamespaceURI())
                && Set.of("type", "topic").contains(attribut.getLocalName())
                && !element.equals("serviceTask");
    }

    private static void refuser(Schema schema, Element element, String quoi, Constats constats) {
        constats.erreur(
                schema.fichier(),
                Noeuds.id(element),
                "« " + quoi + " » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste :"
                        + " retirez-le, et confiez l'effet à une étape du catalogue.");
    }
}
