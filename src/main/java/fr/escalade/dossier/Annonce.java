package fr.escalade.dossier;

/** A fact that the procedure must still be told. */
public record Annonce(long id, long dossier, Type type) {

    public enum Type {
        /** The case is open: start its procedure. */
        OUVERT,
        /** Every engaged invoice is settled: interrupt the procedure and thank. */
        SOLDE,
        /** Nothing is left to pursue and nothing had been asked: interrupt without a word. */
        SANS_OBJET,
        /** A pause ended or a hold was released: look at the held steps again. */
        REPRISE
    }
}
