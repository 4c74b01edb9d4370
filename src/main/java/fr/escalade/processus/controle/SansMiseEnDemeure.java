package fr.escalade.processus.controle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * No path to a third party or a court without, in this order, the mise en demeure, its recorded deposit and the end of
 * its deadline, nor without somebody having decided (articles 1344 of the code civil, L111-8 of the code des procédures
 * civiles d'exécution).
 */
final class SansMiseEnDemeure implements Regle {

    private static final List<String> MANQUE = List.of(
            "sans mise en demeure : faites passer ce chemin par l'étape de mise en demeure",
            "sans dépôt enregistré du recommandé : placez la tâche « depot_recommande » entre la mise en demeure et lui",
            "sans attendre la fin du délai de la mise en demeure : placez entre le dépôt et lui une minuterie à la date"
                    + " ${echeance_mise_en_demeure}");

    private record Place(String noeud, int franchies) {}

    @Override
    public String nom() {
        return "contentieux";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            if (!schema.cle().equals(Lot.CONTENTIEUX)) {
                Graphe graphe = Graphe.de(schema);
                schema.noeuds().stream()
                        .filter(noeud -> meneAuContentieux(lot, noeud, new HashSet<>()))
                        .forEach(but -> verifier(lot, schema, graphe, but, constats));
            }
        }
    }

    private static void verifier(Lot lot, Schema schema, Graphe graphe, FlowNode but, Constats constats) {
        int franchies = moinsDePreuves(schema, graphe, but.getId());
        if (franchies < MANQUE.size()) {
            constats.erreur(schema, but, "On peut arriver à " + Schema.nom(but) + " " + MANQUE.get(franchies) + ".");
        }
        Predicate<String> decisions = id -> decide(lot, schema.noeud(id));
        if (!(but instanceof UserTask)
                && graphe.sansAchever(decisions)
                        .atteints(Graphe.departs(schema))
                        .contains(but.getId())) {
            constats.erreur(
                    schema,
                    but,
                    "On peut arriver à " + Schema.nom(but) + " sans que personne ne l'ait décidé : placez avant lui une"
                            + " tâche humaine dont le formulaire impose un choix, sans minuterie qui la contourne.");
        }
    }

    /** Over all ways there, the smallest number of proofs passed in their order. */
    private static int moinsDePreuves(Schema schema, Graphe graphe, String but) {
        Set<Place> vues = new HashSet<>();
        Deque<Place> front = new ArrayDeque<>();
        Graphe.departs(schema).forEach(depart -> front.add(new Place(depart, 0)));
        int moins = MANQUE.size();
        while (!front.isEmpty()) {
            Place place = front.poll();
            if (!vues.add(place)) {
                continue;
            }
            if (place.noeud().equals(but)) {
                moins = Math.min(moins, place.franchies());
                continue;
            }
            int apres = place.franchies() + (prouve(schema.noeud(place.noeud()), place.franchies()) ? 1 : 0);
            graphe.suites(place.noeud()).forEach(suivant -> front.add(new Place(suivant, apres)));
            graphe.attaches(place.noeud()).forEach(suivant -> front.add(new Place(suivant, place.franchies())));
        }
        return moins;
    }

    private static boolean prouve(FlowNode noeud, int preuve) {
        return switch (preuve) {
            case 0 -> noeud instanceof ServiceTask tache && Vocabulaire.MISE_EN_DEMEURE.equals(tache.getCamundaTopic());
            case 1 ->
                noeud instanceof UserTask tache && Vocabulaire.FORMULAIRE_DE_DEPOT.equals(tache.getCamundaFormRef());
            case 2 -> {
                var minuterie = Schema.minuterie(noeud);
                yield minuterie != null
                        && minuterie.getTimeDate() != null
                        && ("${" + Vocabulaire.DELAI_DE_MISE_EN_DEMEURE + "}")
                                .equals(minuterie.getTimeDate().getTextContent().trim());
            }
            default -> false;
        };
    }

    private static boolean decide(Lot lot, FlowNode noeud) {
        if (!(noeud instanceof UserTask tache)
                || Vocabulaire.FORMULAIRES_DE_CONTACT.contains(String.valueOf(tache.getCamundaFormRef()))) {
            return false;
        }
        FormulaireLu formulaire = lot.formulaires().get(String.valueOf(tache.getCamundaFormRef()));
        return formulaire != null && formulaire.decide();
    }

    private static boolean meneAuContentieux(Lot lot, FlowNode noeud, Set<String> vues) {
        if (noeud instanceof ServiceTask tache) {
            return Vocabulaire.VERS_LE_CONTENTIEUX.contains(String.valueOf(tache.getCamundaTopic()));
        }
        if (noeud instanceof UserTask tache) {
            return Vocabulaire.VERS_LE_CONTENTIEUX.contains(String.valueOf(tache.getCamundaFormRef()));
        }
        return noeud instanceof CallActivity appel
                && (Lot.CONTENTIEUX.equals(appel.getCalledElement())
                        || vues.add(String.valueOf(appel.getCalledElement()))
                                && lot.schema(String.valueOf(appel.getCalledElement())).stream()
                                        .flatMap(appelee -> appelee.noeuds().stream())
                                        .anyMatch(interieur -> meneAuContentieux(lot, interieur, vues)));
    }
}
