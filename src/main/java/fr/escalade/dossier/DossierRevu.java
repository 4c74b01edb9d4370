package fr.escalade.dossier;

/** An active case was decided again from its debtor's ledger, in the transaction that changed it. */
public record DossierRevu(long dossier, long debiteur) {}
