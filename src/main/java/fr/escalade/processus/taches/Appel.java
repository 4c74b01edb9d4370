package fr.escalade.processus.taches;

import fr.escalade.relance.Etape;
import fr.escalade.relance.Scenario;
import java.util.Map;

/** A step to execute: where the diagram stands ({@code instance} of {@code definition}), and the variables visible there. */
record Appel(Etape etape, Map<String, Object> variables, String definition, String instance) {

    /** A case's id, or a debtor's: steps before the due date belong to no case. */
    long entier(String variable) {
        return ((Number) variables.get(variable)).longValue();
    }

    String texte(String variable) {
        return (String) variables.get(variable);
    }

    /** What the scenario table chose when the case started. */
    Scenario scenario() {
        return Scenario.lire(variables.get("scenario"));
    }

    boolean aUnDossier() {
        return variables.get("dossier") != null;
    }
}
