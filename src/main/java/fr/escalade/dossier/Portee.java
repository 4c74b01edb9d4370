package fr.escalade.dossier;

/** How far a pause reaches. */
public enum Portee {
    /** One invoice: the others go on. */
    FACTURE,
    DOSSIER,
    /** Every case of the debtor, present and to come. */
    DEBITEUR,
    /** Every case of the creditor. */
    PORTEFEUILLE
}
