package fr.escalade.frein;

import java.time.LocalDate;

/**
 * A day's limit and what it comes from: the greatest of {@code plancher}, twice the cases open for a week, three times
 * the strongest day of the last 45. {@code fixee}: a person has set the number instead.
 */
public record Limite(LocalDate jour, int nombre, int plancher, int dossiers, int plusForteJournee, boolean fixee) {

    Limite fixee(int maximum) {
        return new Limite(jour, maximum, plancher, dossiers, plusForteJournee, true);
    }
}
