package fr.escalade.creance;

import fr.escalade.partage.Montant;

/** One cell of the ageing balance: unpaid principal of {@code factures} invoices of that age, in one currency. */
public record TrancheAge(Age age, Montant solde, long factures) {

    /** Days late, in the profession's usual brackets. */
    public enum Age {
        A_ECHOIR,
        DE_1_A_30,
        DE_31_A_60,
        DE_61_A_90,
        PLUS_DE_90
    }
}
