package fr.escalade.partage;

/** Whom we ask: the law of late payment differs for each (art. L441-10 C. com.; 1231-6 C. civ.; R2192-31 CCP). */
public enum TypeDebiteur {
    PROFESSIONNEL,
    PARTICULIER,
    PUBLIC
}
