package fr.escalade.creance;

/** An invoice, or a credit note; amounts of both are kept positive. */
public enum NatureFacture {
    FACTURE,
    AVOIR
}
