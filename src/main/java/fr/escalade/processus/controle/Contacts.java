package fr.escalade.processus.controle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * No path exceeds the maximum number of contacts. Relances, mises en demeure, calls and visits count; thanks and answers do not.
 * The domain counts the real ones across cases and holds what would exceed; this rule keeps a diagram from promising more.
 */
final class Contacts implements Regle {

    static final int MAXIMUM = 6;

    @Override
    public String nom() {
        return "contacts";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            Parcours parcours = new Parcours(lot, schema, new HashSet<>(Set.of(schema.cle())));
            refuserLesBoucles(schema, parcours, constats);
            List<String> principal = new ArrayList<>();
            List<String> aToutMoment = new ArrayList<>();
            for (String depart : Graphe.departs(schema)) {
                boolean signal = Schema.aToutMoment(schema.noeud(depart).getParentElement());
                (signal ? aToutMoment : principal).addAll(parcours.pire(depart));
            }
            if (principal.size() > MAXIMUM) {
                constats.erreur(
                        schema,
                        schema.procedure(),
                        "Un chemin contacte le débiteur " + principal.size() + " fois, pour " + MAXIMUM + " au plus : "
                                + String.join(", ", principal) + ". Retirez-en.");
            } else if (principal.size() + aToutMoment.size() > MAXIMUM) {
                constats.avertir(
                        schema,
                        schema.procedure(),
                        "Avec ce qui peut arriver à tout moment, le débiteur peut être contacté "
                                + (principal.size() + aToutMoment.size()) + " fois, pour " + MAXIMUM + " au plus ("
                                + String.join(", ", aToutMoment)
                                + " en plus de la ligne principale) : au-delà, les étapes seront retenues.");
            }
        }
    }

    /** A loop goes on by itself unless somebody completes a task on it: a timer that passes the task does not count. */
    private static void refuserLesBoucles(Schema schema, Parcours parcours, Constats constats) {
        Graphe sansPersonne = parcours.graphe.sansAchever(id -> schema.noeud(id) instanceof UserTask);
        for (Set<String> boucle : sansPersonne.boucles()) {
            boucle.stream()
                    .filter(id -> !parcours.contacts(id).isEmpty())
                    .findFirst()
                    .ifPresent(contact -> constats.erreur(
                            schema,
                            schema.noeud(contact),
                            "L'étape " + schema.nom(contact) + " peut se répéter sans fin sans que personne n'agisse ("
                                    + boucle.stream().map(schema::nom).collect(Collectors.joining(" → "))
                                    + ") : placez une tâche humaine dans la boucle, ou sortez-en l'étape."));
        }
    }

    /** The longest way through one diagram, called procedures included. */
    private static final class Parcours {

        private final Lot lot;
        private final Schema schema;
        private final Graphe graphe;
        private final Set<String> appelants;
        private final Map<String, Set<String>> boucleDe = new HashMap<>();
        private final Map<Set<String>, List<String>> connus = new HashMap<>();

        Parcours(Lot lot, Schema schema, Set<String> appelants) {
            this.lot = lot;
            this.schema = schema;
            this.graphe = Graphe.de(schema);
            this.appelants = appelants;
            graphe.boucles().forEach(boucle -> boucle.forEach(id -> boucleDe.put(id, boucle)));
        }

        List<String> contacts(String id) {
            FlowNode noeud = schema.noeud(id);
            boolean contact = noeud instanceof ServiceTask tache
                            && Vocabulaire.SUJETS_DE_CONTACT.contains(String.valueOf(tache.getCamundaTopic()))
                    || noeud instanceof UserTask humaine
                            && Vocabulaire.FORMULAIRES_DE_CONTACT.contains(String.valueOf(humaine.getCamundaFormRef()));
            if (contact) {
                return List.of(Schema.nom(noeud));
            }
            return noeud instanceof CallActivity appel ? appelee(String.valueOf(appel.getCalledElement())) : List.of();
        }

        private List<String> appelee(String cle) {
            if (appelants.contains(cle)) {
                return List.of();
            }
            Set<String> chaine = new HashSet<>(appelants);
            chaine.add(cle);
            return lot.schema(cle).stream()
                    .flatMap(appelee -> {
                        Parcours parcours = new Parcours(lot, appelee, chaine);
                        return appelee.elements(StartEvent.class).stream()
                                .filter(depart -> depart.getParentElement().equals(appelee.procedure()))
                                .flatMap(depart -> parcours.pire(depart.getId()).stream());
                    })
                    .toList();
        }

        /** The contacts of the worst way from there: a loop is gone round once. */
        List<String> pire(String id) {
            Set<String> place = boucleDe.getOrDefault(id, Set.of(id));
            List<String> connu = connus.get(place);
            if (connu != null) {
                return connu;
            }
            List<String> ici = new ArrayList<>();
            List<String> exclusifs = List.of();
            List<String> ensemble = new ArrayList<>();
            for (String noeud : place) {
                ici.addAll(contacts(noeud));
                List<String> meilleure = List.of();
                for (String suivant : dehors(graphe.suites(noeud), place)) {
                    List<String> branche = pire(suivant);
                    if (unSeulChemin(schema.noeud(noeud))) {
                        meilleure = plusLong(meilleure, branche);
                    } else if (meilleure.isEmpty()) {
                        meilleure = branche;
                    } else {
                        ensemble.addAll(branche);
                    }
                }
                exclusifs = plusLong(exclusifs, meilleure);
                for (String attache : dehors(graphe.attaches(noeud), place)) {
                    if (((BoundaryEvent) schema.noeud(attache)).cancelActivity()) {
                        exclusifs = plusLong(exclusifs, pire(attache));
                    } else {
                        ensemble.addAll(pire(attache));
                    }
                }
            }
            List<String> total = new ArrayList<>(ici);
            total.addAll(exclusifs);
            total.addAll(ensemble);
            List<String> pire = ensemble.isEmpty() ? total : plusCourt(total, tousApres(place));
            connus.put(place, pire);
            return pire;
        }

        /** Branches that join again would be counted twice: never more than all the contacts that lie ahead. */
        private List<String> tousApres(Set<String> place) {
            Set<String> atteints = new LinkedHashSet<>(graphe.atteints(place));
            return atteints.stream().flatMap(id -> contacts(id).stream()).toList();
        }

        private static Set<String> dehors(Set<String> suivants, Set<String> place) {
            Set<String> dehors = new LinkedHashSet<>(suivants);
            dehors.removeAll(place);
            return dehors;
        }

        private static boolean unSeulChemin(FlowNode noeud) {
            return noeud instanceof ExclusiveGateway || noeud instanceof EventBasedGateway;
        }

        private static List<String> plusLong(List<String> un, List<String> autre) {
            return autre.size() > un.size() ? autre : un;
        }

        private static List<String> plusCourt(List<String> un, List<String> autre) {
            return autre.size() < un.size() ? autre : un;
        }
    }
}
