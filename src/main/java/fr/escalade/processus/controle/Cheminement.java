package fr.escalade.processus.controle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every branch ends, everything drawn can be reached, and nothing goes round without waiting. */
final class Cheminement implements Regle {

    @Override
    public String nom() {
        return "cheminement";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            Graphe graphe = Graphe.de(schema);
            signalerLesIsoles(schema, graphe, constats);
            signalerLesImpasses(schema, graphe, constats);
            refuserLesBoucles(schema, graphe, constats);
        }
    }

    /** Where an unreachable part begins; what follows it is not said again. */
    private static void signalerLesIsoles(Schema schema, Graphe graphe, Constats constats) {
        Set<String> atteints = graphe.atteints(Graphe.departs(schema));
        Set<String> dits = new HashSet<>();
        List<String> isoles = schema.noeuds().stream()
                .filter(noeud -> !Schema.aToutMoment(noeud))
                .map(FlowNode::getId)
                .filter(id -> !atteints.contains(id))
                .toList();
        Set<String> suites =
                isoles.stream().flatMap(id -> graphe.suivants(id).stream()).collect(Collectors.toSet());
        Stream.concat(isoles.stream().filter(id -> !suites.contains(id)), isoles.stream())
                .filter(id -> !dits.contains(id))
                .forEach(id -> {
                    dits.add(id);
                    dits.addAll(graphe.apres(id));
                    constats.erreur(
                            schema,
                            schema.noeud(id),
                            "Rien ne mène à " + schema.nom(id) + " : reliez cet élément, ou supprimez-le.");
                });
    }

    private static void signalerLesImpasses(Schema schema, Graphe graphe, Constats constats) {
        Set<String> sources = schema.elements(SequenceFlow.class).stream()
                .map(lien -> lien.getSource().getId())
                .collect(Collectors.toSet());
        for (FlowNode noeud : schema.noeuds()) {
            boolean fin = noeud instanceof EndEvent
                    || Schema.aToutMoment(noeud)
                    || Schema.definition(noeud, LinkEventDefinition.class) != null;
            if (!fin && !sources.contains(noeud.getId())) {
                constats.erreur(
                        schema,
                        noeud,
                        Schema.nom(noeud) + " ne mène à aucune fin : reliez sa suite jusqu'à un événement de fin.");
            }
        }
        for (Set<String> boucle : graphe.boucles()) {
            if (graphe.atteints(boucle).equals(boucle)) {
                constats.erreur(
                        schema,
                        schema.noeud(boucle.iterator().next()),
                        "On ne sort jamais de cette boucle (" + enMots(schema, boucle)
                                + ") : ajoutez un chemin jusqu'à un événement de fin.");
            }
        }
    }

    private static void refuserLesBoucles(Schema schema, Graphe graphe, Constats constats) {
        Graphe sansAttente = graphe.sans(id -> attend(schema.noeud(id)));
        Graphe sansPersonneNonPlus = sansAttente.sans(id -> schema.noeud(id) instanceof UserTask);
        for (Set<String> boucle : sansPersonneNonPlus.boucles()) {
            constats.erreur(
                    schema,
                    schema.noeud(boucle.iterator().next()),
                    "La procédure tournerait sans attendre (" + enMots(schema, boucle)
                            + ") : placez une attente dans cette boucle.");
        }
        for (Set<String> boucle : sansAttente.boucles()) {
            if (boucle.stream().anyMatch(id -> schema.noeud(id) instanceof UserTask)) {
                constats.avertir(
                        schema,
                        schema.noeud(boucle.iterator().next()),
                        "La même tâche reviendrait aussitôt faite (" + enMots(schema, boucle)
                                + ") : placez une attente dans cette boucle.");
            }
        }
    }

    /** A date or a message; a link between two parts of the drawing is neither. */
    private static boolean attend(FlowNode noeud) {
        boolean evenement = noeud instanceof IntermediateCatchEvent || noeud instanceof BoundaryEvent;
        return evenement && (Schema.minuterie(noeud) != null || Schema.message(noeud) != null)
                || noeud instanceof ReceiveTask;
    }

    private static String enMots(Schema schema, Set<String> boucle) {
        return boucle.stream().map(schema::nom).collect(Collectors.joining(" → "));
    }
}
