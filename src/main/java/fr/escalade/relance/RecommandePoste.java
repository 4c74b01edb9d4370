package fr.escalade.relance;

import java.time.LocalDate;

/**
 * A formal notice that was posted, and what became of it. {@code courrier} is the letter; {@code finDuDelai} the last day
 * given to the debtor; {@code retour} null while nothing came back.
 */
public record RecommandePoste(
        long id,
        long courrier,
        LocalDate deposeLe,
        String suivi,
        LocalDate finDuDelai,
        boolean sansEffet,
        Retour retour) {

    /** {@code piece} is the receipt or the envelope as scanned, or null; {@code auteur} who noted it. */
    public record Retour(SortDuRecommande sort, LocalDate jour, Long piece, String auteur) {}
}
