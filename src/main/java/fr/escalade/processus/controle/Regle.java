package fr.escalade.processus.controle;

/** One rule that a procedure must satisfy to be published. */
interface Regle {

    /** Stable name, part of the API. */
    String nom();

    void verifier(Lot lot, Constats constats);
}
