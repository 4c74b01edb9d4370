package fr.escalade.historique;

import java.time.Instant;

/** A line of the journal as written. {@code details} is a JSON object. */
public record LigneDuJournal(
        long id,
        String chaine,
        long rang,
        Instant instant,
        String type,
        String libelle,
        String auteur,
        Long dossier,
        String details) {}
