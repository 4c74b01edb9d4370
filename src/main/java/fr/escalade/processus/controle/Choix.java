package fr.escalade.processus.controle;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A choice always finds a way: one branch by default, a condition on each other one, and a name on all. */
final class Choix implements Regle {

    @Override
    public String nom() {
        return "choix";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            for (Gateway choix : schema.elements(Gateway.class)) {
                var branches = schema.elements(SequenceFlow.class).stream()
                        .filter(lien -> choix.equals(lien.getSource()))
                        .toList();
                SequenceFlow parDefaut = parDefaut(choix);
                if (branches.size() < 2 || !(choix instanceof ExclusiveGateway || choix instanceof InclusiveGateway)) {
                    continue;
                }
                if (parDefaut == null) {
                    constats.erreur(
                            schema,
                            choix,
                            "Le choix " + Schema.nom(choix)
                                    + " n'a pas de branche par défaut : un dossier pourrait n'en trouver aucune. Choisissez-en"
                                    + " une.");
                }
                branches.forEach(branche ->
                        verifier(schema, choix, branche, branche.equals(parDefaut), parDefaut != null, constats));
            }
        }
    }

    private static void verifier(
            Schema schema,
            FlowNode choix,
            SequenceFlow branche,
            boolean parDefaut,
            boolean defautChoisi,
            Constats constats) {
        if (branche.getName() == null || branche.getName().isBlank()) {
            constats.erreur(
                    schema,
                    branche,
                    "Une branche du choix " + Schema.nom(choix) + " n'a pas de nom : écrivez la réponse (oui, non…).");
        }
        if (parDefaut && branche.getConditionExpression() != null) {
            constats.erreur(
                    schema,
                    branche,
                    "La branche par défaut " + Schema.nom(branche) + " ne doit pas porter de condition : retirez-la.");
        } else if (!parDefaut && defautChoisi && branche.getConditionExpression() == null) {
            constats.erreur(
                    schema,
                    branche,
                    "La branche " + Schema.nom(branche) + " du choix " + Schema.nom(choix)
                            + " n'a pas de condition : dites quand elle s'applique.");
        }
    }

    private static SequenceFlow parDefaut(Gateway choix) {
        return choix instanceof ExclusiveGateway exclusif
                ? exclusif.getDefault()
                : choix instanceof InclusiveGateway inclusif ? inclusif.getDefault() : null;
    }
}
