package fr.escalade.processus.controle;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * An ordinary action on the merits is preceded by an attempt at conciliation, without which a civil claim up to 5,000 €
 * is inadmissible (article 750-1 of the code de procédure civile); and it belongs to the contentieux diagram only.
 */
final class Conciliation implements Regle {

    @Override
    public String nom() {
        return "conciliation";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            Graphe sansConciliation =
                    Graphe.de(schema).sansAchever(id -> porte(schema.noeud(id), Vocabulaire.CONCILIATION));
            for (FlowNode tache : schema.noeuds()) {
                if (!porte(tache, Vocabulaire.ASSIGNATION)) {
                    continue;
                }
                if (!schema.cle().equals(Lot.CONTENTIEUX)) {
                    constats.erreur(
                            schema,
                            tache,
                            "L'étape " + Schema.nom(tache)
                                    + " assigne au fond hors de la procédure « contentieux » : déplacez-la dans ce schéma.");
                }
                if (sansConciliation.atteints(Graphe.departs(schema)).contains(tache.getId())) {
                    constats.erreur(
                            schema,
                            tache,
                            "On peut assigner au fond sans tentative de conciliation : faites passer tout chemin vers "
                                    + Schema.nom(tache)
                                    + " par une tâche « conciliation » (obligatoire jusqu'à 5 000 €, article 750-1 du code"
                                    + " de procédure civile).");
                }
            }
        }
    }

    private static boolean porte(FlowNode noeud, String nom) {
        return noeud instanceof UserTask humaine && nom.equals(humaine.getCamundaFormRef())
                || noeud instanceof ServiceTask tache && nom.equals(tache.getCamundaTopic());
    }
}
