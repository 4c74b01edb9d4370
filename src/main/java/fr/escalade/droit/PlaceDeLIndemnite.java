package fr.escalade.droit;

/** When a payment reaches the 40 €, which the law does not place: the creditor's choice, the same for every payment. */
public enum PlaceDeLIndemnite {
    /** Once the interest and principal of every due debt are paid: in the debtor's interest. */
    DERNIERE,
    /** Before any interest and principal. */
    PREMIERE
}
