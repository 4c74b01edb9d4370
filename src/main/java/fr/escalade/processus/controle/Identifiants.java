package fr.escalade.processus.controle;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;

/** Ids are stable and readable, each used once: send keys and the history refer to them. Everything drawn has a label. */
final class Identifiants implements Regle {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    @Override
    public String nom() {
        return "identifiants";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Map<String, String> procedures = new HashMap<>();
        for (Schema schema : lot.schemas()) {
            String autre = procedures.putIfAbsent(schema.cle(), schema.fichier());
            if (autre != null) {
                constats.erreur(
                        schema,
                        schema.procedure(),
                        "La procédure « " + schema.cle() + " » existe déjà dans « " + autre
                                + " » : donnez-lui un autre identifiant.");
            }
            lisible(schema, schema.cle(), constats);
            for (FlowElement element : schema.elements(FlowElement.class)) {
                lisible(schema, element.getId(), constats);
                if (element instanceof FlowNode noeud
                        && !neFaitQueReunir(noeud)
                        && (element.getName() == null || element.getName().isBlank())) {
                    constats.erreur(
                            schema,
                            element,
                            "L'élément « " + element.getId()
                                    + " » n'a pas de libellé : écrivez ce que l'on doit lire sur le schéma.");
                }
            }
        }
    }

    /** A gateway where ways only meet asks nothing: there is nothing to read on it. */
    private static boolean neFaitQueReunir(FlowNode noeud) {
        return noeud instanceof Gateway
                && noeud.getOutgoing().size() == 1
                && noeud.getIncoming().size() > 1;
    }

    private static void lisible(Schema schema, String id, Constats constats) {
        if (!SNAKE_CASE.matcher(id).matches()) {
            constats.erreur(
                    schema.fichier(),
                    id,
                    "L'identifiant « " + id
                            + " » n'est pas lisible : écrivez-le en minuscules sans accent, les mots séparés"
                            + " par « _ » (deuxieme_relance_ferme).");
        }
    }
}
