package fr.escalade.dossier;

import java.time.Instant;

/**
 * A step that waits at its place on the diagram: {@code motif} is a stable word, {@code explication} French;
 * {@code action} names what a person can do to release it, or is null when time alone does. {@code dossier} is null for
 * a message before the due date, which belongs to no case.
 */
public record Retenue(
        String tacheExterne,
        Long dossier,
        long debiteur,
        String etape,
        String libelle,
        String motif,
        String explication,
        Instant depuis,
        Instant revoirLe,
        String action) {}
