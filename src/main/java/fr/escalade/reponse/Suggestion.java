package fr.escalade.reponse;

import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * What rules read in an answer, for a person to confirm or not: the first of {@code entendues} is proposed, with the words
 * that made it so ({@code mots}). {@code montant} and {@code date} of a promise or payment, {@code motif} of a dispute and
 * {@code factures} named, when they were said.
 */
public record Suggestion(
        List<Intention> entendues,
        List<String> mots,
        Motif motif,
        Montant montant,
        LocalDate date,
        List<String> factures) {

    /** Null when nothing was recognised. */
    public Intention intention() {
        return entendues.isEmpty() ? null : entendues.get(0);
    }
}
