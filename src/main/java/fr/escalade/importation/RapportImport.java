package fr.escalade.importation;

import java.time.Instant;
import java.util.List;

/** How an import went or goes. {@code message} says in French why it failed, or null. */
public record RapportImport(
        long id,
        String fichier,
        Etat etat,
        String format,
        int total,
        int lues,
        int acceptees,
        int rejetees,
        int doublons,
        String message,
        String auteur,
        Instant debut,
        Instant fin,
        List<Ligne> erreurs) {

    public enum Etat {
        EN_COURS,
        TERMINE,
        ECHEC
    }

    /** A line that was not simply accepted; {@code resultat} REJETEE, DOUBLON or AVERTISSEMENT. */
    public record Ligne(int ligne, String resultat, String champ, String message, String reference) {}
}
