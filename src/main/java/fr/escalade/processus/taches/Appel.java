package fr.escalade.processus.taches;

import fr.escalade.relance.Etape;
import java.util.Map;

/** A step to execute: where the diagram stands, and the variables visible from there. */
record Appel(Etape etape, Map<String, Object> variables) {

    /** A case's id, or a debtor's: steps before the due date belong to no case. */
    long entier(String variable) {
        return ((Number) variables.get(variable)).longValue();
    }

    String texte(String variable) {
        return (String) variables.get(variable);
    }

    boolean aUnDossier() {
        return variables.get("dossier") != null;
    }
}
