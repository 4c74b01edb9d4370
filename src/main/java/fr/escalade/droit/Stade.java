package fr.escalade.droit;

/** How far the recovery of a claim has come, as the law looks at what is written to the debtor. */
public enum Stade {
    /** Before and on the due date. */
    RAPPEL,
    /** Late, and asked for in a friendly way. */
    RELANCE,
    /** The last friendly step: what may follow is named, in the conditional. */
    DERNIERE_RELANCE,
    MISE_EN_DEMEURE,
    /** A court or a commissaire de justice has been asked. */
    CONTENTIEUX
}
