package fr.escalade.processus.controle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A called procedure or table exists in the same delivery and is taken from it; only known values pass between procedures. */
final class Renvois implements Regle {

    @Override
    public String nom() {
        return "renvois";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Vocabulaire vocabulaire = Vocabulaire.de(lot);
        for (Schema schema : lot.schemas()) {
            schema.elements(CallActivity.class).forEach(appel -> verifier(lot, schema, appel, constats));
            schema.elements(BusinessRuleTask.class).forEach(tache -> verifier(lot, schema, tache, constats));
            for (String sens : List.of("in", "out")) {
                Noeuds.parNom(schema.dom().getDocumentElement(), sens)
                        .forEach(passage -> verifier(schema, passage, vocabulaire, constats));
            }
        }
    }

    private static void verifier(Lot lot, Schema schema, CallActivity appel, Constats constats) {
        String cle = String.valueOf(appel.getCalledElement());
        if (lot.schema(cle).isEmpty()) {
            constats.erreur(
                    schema,
                    appel,
                    Schema.nom(appel) + " appelle la procédure « " + cle
                            + " », qui n'existe pas : corrigez son nom ou ajoutez son schéma.");
        } else if (rappelle(lot, cle, schema.cle(), new HashSet<>())) {
            constats.erreur(
                    schema,
                    appel,
                    Schema.nom(appel) + " appelle la procédure « " + cle
                            + " », qui rappelle celle-ci : retirez l'un des deux appels.");
        }
        exigerLeDeploiement(schema, appel, appel.getCamundaCalledElementBinding(), constats);
    }

    private static void verifier(Lot lot, Schema schema, BusinessRuleTask tache, Constats constats) {
        String cle = String.valueOf(tache.getCamundaDecisionRef());
        if (!lot.tables().containsKey(cle)) {
            constats.erreur(
                    schema,
                    tache,
                    Schema.nom(tache) + " consulte la table « " + cle
                            + " », qui n'existe pas : corrigez son nom ou ajoutez le fichier .dmn.");
        }
        exigerLeDeploiement(schema, tache, tache.getCamundaDecisionRefBinding(), constats);
    }

    private static void exigerLeDeploiement(Schema schema, FlowNode noeud, String liaison, Constats constats) {
        if (!"deployment".equals(liaison)) {
            constats.erreur(
                    schema,
                    noeud,
                    Schema.nom(noeud)
                            + " pourrait prendre une autre version que celle publiée avec ce schéma : choisissez la liaison"
                            + " (« Binding ») « deployment ».");
        }
    }

    private static boolean rappelle(Lot lot, String de, String cible, Set<String> vues) {
        return de.equals(cible)
                || vues.add(de)
                        && lot.schema(de).stream()
                                .flatMap(schema -> schema.elements(CallActivity.class).stream())
                                .anyMatch(
                                        appel -> rappelle(lot, String.valueOf(appel.getCalledElement()), cible, vues));
    }

    private static void verifier(Schema schema, Element passage, Vocabulaire vocabulaire, Constats constats) {
        for (Attr attribut : Noeuds.attributs(passage)) {
            boolean permis =
                    switch (attribut.getName()) {
                        case "businessKey", "local" -> true;
                        case "source", "target" -> vocabulaire.estTransmissible(attribut.getValue());
                        default -> attribut.getNamespaceURI() != null;
                    };
            if (!permis) {
                constats.erreur(
                        schema.fichier(),
                        Noeuds.id(passage),
                        "« " + attribut.getName() + "=" + attribut.getValue()
                                + " » ne peut pas passer d'une procédure à l'autre : nommez une à une des valeurs connues"
                                + " (dossier, litige, echeancier, issue…).");
            }
        }
    }
}
