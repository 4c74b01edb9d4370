package fr.escalade.dossier;

/** A case of that debtor has just been opened, in the transaction that goes on. */
public record DossierOuvert(long dossier, long debiteur) {}
