package fr.escalade.processus.controle;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
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
            Set<String> atteints = graphe.atteints(Graphe.departs(schema));
            for (FlowNode noeud : schema.noeuds()) {
                if (!Schema.aToutMoment(noeud)) {
                    verifier(schema, graphe, noeud, atteints.contains(noeud.getId()), constats);
                }
            }
            refuserLesBoucles(schema, graphe, constats);
        }
    }

    private static void verifier(Schema schema, Graphe graphe, FlowNode noeud, boolean atteint, Constats constats) {
        if (!atteint) {
            constats.erreur(
                    schema, noeud, "Rien ne mène à " + Schema.nom(noeud) + " : reliez cet élément, ou supprimez-le.");
        }
        if (!(noeud instanceof EndEvent)
                && graphe.apres(noeud.getId()).stream().noneMatch(id -> schema.noeud(id) instanceof EndEvent)) {
            constats.erreur(
                    schema,
                    noeud,
                    Schema.nom(noeud) + " ne mène à aucune fin : reliez sa suite jusqu'à un événement de fin.");
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
