package fr.escalade.creance;

/** What became of an invoice that was presented: never an exception for a bad one. */
public sealed interface Enregistrement {

    record Acceptee(long facture) implements Enregistrement {}

    /** Known already with the same debtor, amount and dates: nothing changed. */
    record Doublon(long facture) implements Enregistrement {}

    /** {@code champ} is the French name of the field at fault, {@code message} says what to do. */
    record Rejetee(String champ, String message) implements Enregistrement {}
}
