package fr.escalade.dossier;

import java.time.Instant;

/**
 * A step that waits at its place on the diagram: {@code motif} is a stable word, {@code explication} French;
 * {@code action} names what a person can do to release it, or is null when time alone does.
 */
public record Retenue(
        long dossier,
        String etape,
        String libelle,
        String motif,
        String explication,
        Instant depuis,
        Instant revoirLe,
        String action) {}
