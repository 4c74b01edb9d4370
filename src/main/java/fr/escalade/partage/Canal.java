package fr.escalade.partage;

/** How a message reaches the debtor. */
public enum Canal {
    EMAIL,
    SMS,
    COURRIER,
    RECOMMANDE
}
