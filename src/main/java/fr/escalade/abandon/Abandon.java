package fr.escalade.abandon;

import java.time.LocalDate;

/** A request to give up what a case claims. */
public record Abandon(
        long id, long dossier, String motif, String demandePar, LocalDate demandeLe, Etat etat, String decidePar) {

    public enum Etat {
        DEMANDE,
        APPROUVE,
        REFUSE
    }
}
