package fr.escalade.processus.controle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Where a token may go next: {@code suites} when an element completes, {@code attaches} when an event attached to it
 * fires. It follows the flows as the engine does, by their ends, and goes into and out of sub-processes.
 */
final class Graphe {

    private final Map<String, Set<String>> suites;
    private final Map<String, Set<String>> attaches;

    private Graphe(Map<String, Set<String>> suites, Map<String, Set<String>> attaches) {
        this.suites = suites;
        this.attaches = attaches;
    }

    static Graphe de(Schema schema) {
        Map<String, Set<String>> suites = new LinkedHashMap<>();
        Map<String, Set<String>> attaches = new LinkedHashMap<>();
        for (FlowNode noeud : schema.noeuds()) {
            suites.put(noeud.getId(), new LinkedHashSet<>());
            attaches.put(noeud.getId(), new LinkedHashSet<>());
        }
        for (SequenceFlow lien : schema.elements(SequenceFlow.class)) {
            if (lien.getSource() != null && lien.getTarget() != null) {
                suites.get(lien.getSource().getId()).add(lien.getTarget().getId());
            }
        }
        Graphe graphe = new Graphe(suites, attaches);
        graphe.suivreLesRenvois(schema);
        graphe.traverserLesSousProcessus(schema);
        for (BoundaryEvent evenement : schema.elements(BoundaryEvent.class)) {
            Activity hote = evenement.getAttachedTo();
            if (hote != null) {
                attaches.get(hote.getId()).add(evenement.getId());
                hote.getChildElementsByType(FlowNode.class)
                        .forEach(interieur -> attaches.get(interieur.getId()).add(evenement.getId()));
            }
        }
        return graphe;
    }

    private void suivreLesRenvois(Schema schema) {
        for (FlowNode source : schema.noeuds()) {
            LinkEventDefinition depart = Schema.definition(source, LinkEventDefinition.class);
            if (depart != null && !(source instanceof IntermediateCatchEvent)) {
                schema.elements(IntermediateCatchEvent.class).stream()
                        .filter(cible -> {
                            LinkEventDefinition arrivee = Schema.definition(cible, LinkEventDefinition.class);
                            return arrivee != null && Objects.equals(arrivee.getName(), depart.getName());
                        })
                        .forEach(cible -> suites.get(source.getId()).add(cible.getId()));
            }
        }
    }

    private void traverserLesSousProcessus(Schema schema) {
        for (SubProcess sousProcessus : schema.elements(SubProcess.class)) {
            List<String> entrees = sousProcessus.getChildElementsByType(StartEvent.class).stream()
                    .map(StartEvent::getId)
                    .toList();
            if (sousProcessus.triggeredByEvent() || entrees.isEmpty()) {
                continue;
            }
            Set<String> apres = Set.copyOf(suites.get(sousProcessus.getId()));
            sousProcessus.getChildElementsByType(EndEvent.class).forEach(fin -> suites.get(fin.getId())
                    .addAll(apres));
            suites.put(sousProcessus.getId(), new LinkedHashSet<>(entrees));
        }
    }

    /** The same without these elements. */
    Graphe sans(Predicate<String> elements) {
        return new Graphe(filtrer(suites, elements), filtrer(attaches, elements));
    }

    /** The same where these elements never complete: only what is attached to them goes on. */
    Graphe sansAchever(Predicate<String> elements) {
        Map<String, Set<String>> restantes = new LinkedHashMap<>(suites);
        suites.keySet().stream().filter(elements).forEach(id -> restantes.put(id, Set.of()));
        return new Graphe(restantes, attaches);
    }

    private static Map<String, Set<String>> filtrer(Map<String, Set<String>> liens, Predicate<String> interdit) {
        Map<String, Set<String>> restants = new LinkedHashMap<>();
        liens.forEach((id, suivants) -> {
            if (!interdit.test(id)) {
                Set<String> permis = new LinkedHashSet<>(suivants);
                permis.removeIf(interdit);
                restants.put(id, permis);
            }
        });
        return restants;
    }

    Set<String> noeuds() {
        return Collections.unmodifiableSet(suites.keySet());
    }

    Set<String> suites(String id) {
        return suites.getOrDefault(id, Set.of());
    }

    Set<String> attaches(String id) {
        return attaches.getOrDefault(id, Set.of());
    }

    Set<String> suivants(String id) {
        Set<String> tous = new LinkedHashSet<>(suites(id));
        tous.addAll(attaches(id));
        return tous;
    }

    /** Everything that may come after {@code id}; itself only when a loop leads back. */
    Set<String> apres(String id) {
        return atteints(suivants(id));
    }

    /** The starting points that are left, and everything that may come after them. */
    Set<String> atteints(Collection<String> departs) {
        Set<String> vus = new LinkedHashSet<>();
        Deque<String> front = new ArrayDeque<>(departs);
        while (!front.isEmpty()) {
            String id = front.poll();
            if (suites.containsKey(id) && vus.add(id)) {
                front.addAll(suivants(id));
            }
        }
        return vus;
    }

    /** A shortest way from one of the starting points, both ends included; empty when there is none. */
    List<String> chemin(Collection<String> departs, String cible) {
        Map<String, String> venuDe = new HashMap<>();
        Deque<String> front = new ArrayDeque<>();
        departs.stream().filter(suites::containsKey).forEach(depart -> {
            venuDe.put(depart, null);
            front.add(depart);
        });
        while (!front.isEmpty() && !venuDe.containsKey(cible)) {
            String id = front.poll();
            for (String suivant : suivants(id)) {
                if (!venuDe.containsKey(suivant) && suites.containsKey(suivant)) {
                    venuDe.put(suivant, id);
                    front.add(suivant);
                }
            }
        }
        if (!venuDe.containsKey(cible)) {
            return List.of();
        }
        LinkedList<String> chemin = new LinkedList<>();
        for (String id = cible; id != null; id = venuDe.get(id)) {
            chemin.addFirst(id);
        }
        return chemin;
    }

    /** The elements that one may come back to: each loop once, as the set of what it passes. */
    List<Set<String>> boucles() {
        Map<String, Set<String>> apres = new LinkedHashMap<>();
        suites.keySet().forEach(id -> apres.put(id, apres(id)));
        List<Set<String>> boucles = new ArrayList<>();
        Set<String> ranges = new LinkedHashSet<>();
        for (String id : suites.keySet()) {
            if (apres.get(id).contains(id) && !ranges.contains(id)) {
                Set<String> boucle = new LinkedHashSet<>();
                apres.get(id).stream()
                        .filter(autre -> apres.get(autre).contains(id))
                        .forEach(boucle::add);
                ranges.addAll(boucle);
                boucles.add(boucle);
            }
        }
        return boucles;
    }

    /** Where a token may appear: the start of the procedure and those of what may happen at any time. */
    static List<String> departs(Schema schema) {
        return schema.elements(StartEvent.class).stream()
                .filter(depart ->
                        !(depart.getParentElement() instanceof SubProcess interieur) || interieur.triggeredByEvent())
                .map(StartEvent::getId)
                .toList();
    }
}
