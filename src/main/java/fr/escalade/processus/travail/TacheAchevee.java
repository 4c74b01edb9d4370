package fr.escalade.processus.travail;

import java.util.Map;

/** A task being completed, and the variables visible where it stands. */
record TacheAchevee(ListeDesTaches.Ligne ligne, Map<String, Object> variables) {

    long dossier() {
        return ligne.dossier();
    }

    String id() {
        return ligne.id();
    }

    /** The id of the dispute, plan, answer… that the task is about, under the name that its message gave it. */
    long sujet(String nom) {
        return ((Number) variables.get(nom)).longValue();
    }
}
