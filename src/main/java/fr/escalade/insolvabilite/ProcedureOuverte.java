package fr.escalade.insolvabilite;

/** Insolvency of that debtor was noted, in the same transaction: what was agreed with him does not hold any more. */
public record ProcedureOuverte(long debiteur, TypeDeProcedure type) {}
