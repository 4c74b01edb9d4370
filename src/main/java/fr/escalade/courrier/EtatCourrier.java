package fr.escalade.courrier;

/** Where a message stands, from prepared to proven. */
public enum EtatCourrier {
    A_ENVOYER,
    ESSAI,
    A_CONFIRMER,
    EXPEDIE,
    REMIS,
    REJETE,
    A_VERIFIER,
    ANNULE
}
