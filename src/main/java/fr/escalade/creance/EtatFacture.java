package fr.escalade.creance;

/** Where an invoice stands, derived from its dates and balance on a given day. */
public enum EtatFacture {
    A_ECHOIR,
    ECHUE,
    LITIGE,
    PAYEE,
    ANNULEE,
    PASSEE_EN_PERTE
}
