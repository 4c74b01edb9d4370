package fr.escalade.courrier;

/** How a relance speaks to its debtor (T1); the letters' blocks have one wording for each. */
public enum Ton {
    /** A loyal customer. */
    BIENVEILLANT,
    /** An occasional one, and whenever nothing better is known. */
    FACTUEL,
    /** Often late, always pays. */
    COMPREHENSIF,
    /** Usually punctual. */
    DISCRET,
    FERME
}
