package fr.escalade.processus.travail;

import java.util.Map;

/** A task being completed, and the variables visible where it stands. */
record TacheAchevee(ListeDesTaches.Ligne ligne, Map<String, Object> variables) {

    static final String ESSAIS = "essais";

    long dossier() {
        return ligne.dossier();
    }

    String id() {
        return ligne.id();
    }

    /** How many tries of this task ended without being its end (calls that nobody answered). */
    int essais() {
        return variables.get(ESSAIS) instanceof Number essais ? essais.intValue() : 0;
    }

    /** The id of the dispute, plan, answer… that the task is about, under the name that its message gave it. */
    long sujet(String nom) {
        return ((Number) variables.get(nom)).longValue();
    }
}
