package fr.escalade.processus.taches;

import fr.escalade.relance.Issue;
import java.util.Map;

/** What a step answers to the engine: the domain's outcome, and the few variables that the diagram goes on with. */
record Reponse(Issue issue, Map<String, Object> variables) {

    static Reponse de(Issue issue) {
        return new Reponse(issue, Map.of());
    }
}
