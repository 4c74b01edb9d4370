package fr.escalade.processus.controle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** What the rules found, in the order in which they looked; the same thing is said once. */
final class Constats {

    private final List<Constat> liste = new ArrayList<>();
    private String regle;

    Constats(String regle) {
        this.regle = regle;
    }

    void pour(String nom) {
        regle = nom;
    }

    void erreur(Schema schema, BaseElement element, String message) {
        erreur(schema.fichier(), element.getId(), message);
    }

    void erreur(String fichier, String element, String message) {
        ajouter(fichier, element, Gravite.ERREUR, message);
    }

    void avertir(Schema schema, BaseElement element, String message) {
        avertir(schema.fichier(), element.getId(), message);
    }

    void avertir(String fichier, String element, String message) {
        ajouter(fichier, element, Gravite.AVERTISSEMENT, message);
    }

    List<Constat> liste() {
        return List.copyOf(liste);
    }

    private void ajouter(String fichier, String element, Gravite gravite, String message) {
        Constat constat = new Constat(regle, fichier, element, gravite, message);
        if (!liste.contains(constat)) {
            liste.add(constat);
        }
    }
}
