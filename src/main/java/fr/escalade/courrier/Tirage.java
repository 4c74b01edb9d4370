package fr.escalade.courrier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Letters printed together. {@code pages} are those of the letters, blank backs and address sheets not counted;
 * {@code impressions} how often the file was handed out; {@code posteLe} null until somebody posted them.
 */
public record Tirage(
        long id,
        Instant tireLe,
        String auteur,
        boolean avecFiches,
        int lettres,
        int pages,
        int impressions,
        LocalDate posteLe) {

    /** A letter of a batch. {@code aRetirer}: why it must be taken out of the pile before posting, or null. */
    public record Feuille(Courrier courrier, int pages, String aRetirer) {}

    /** A letter that waits to be printed. {@code tirages} the batches that it is in already. */
    public record AImprimer(Courrier courrier, List<Long> tirages) {}

    /** What posting a batch came to: letters posted, and those that were not, with the reason. */
    public record Depot(int postees, List<String> refus) {}
}
