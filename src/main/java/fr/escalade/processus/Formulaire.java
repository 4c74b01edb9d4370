package fr.escalade.processus;

import java.util.List;

/**
 * A task form as our pages render it, read from its {@code .form} file: a listed subset of components. {@code type} is
 * one of texte, texte_long, nombre, montant, date, choix, case, information.
 */
public record Formulaire(String cle, String titre, List<Champ> champs) {

    /**
     * {@code si} is null or « field=value »: the field is asked only then. {@code valeur} is the value proposed, in the
     * machine form (2026-01-31, 1200.00, true).
     */
    public record Champ(
            String id,
            String libelle,
            String type,
            boolean obligatoire,
            String aide,
            List<Choix> choix,
            String valeur,
            String si) {}

    public record Choix(String valeur, String libelle) {}
}
