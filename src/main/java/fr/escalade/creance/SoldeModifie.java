package fr.escalade.creance;

/**
 * Balances of a debtor changed (payment, credit note, cancellation, dispute, new invoice). Published inside the
 * transaction of the change; listeners decide again from the ledger itself.
 */
public record SoldeModifie(long debiteur, String cause) {}
