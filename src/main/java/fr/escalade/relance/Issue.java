package fr.escalade.relance;

import java.time.Instant;

/** What a step answers: never an exception for a business reason. */
public sealed interface Issue {

    /** Done: {@code courrier} is the outbox row. */
    record Emise(long courrier) implements Issue {}

    /** Done, and nothing is written to the debtor; the domain has told the journal. */
    record Faite(String quoi) implements Issue {}

    /** Nothing to ask for: the step is passed, and said in the journal. */
    record SansObjet(String motif) implements Issue {}

    /**
     * Not now: the step keeps its place. {@code motif} is a stable word, {@code explication} French, {@code revoirLe} when
     * to look again, {@code action} what a person can do about it, or null.
     */
    record Retenue(String motif, String explication, Instant revoirLe, String action) implements Issue {}
}
