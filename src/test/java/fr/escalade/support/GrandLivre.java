package fr.escalade.support;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The ledger alone: creditors, debtors, claims and law on a real database. */
@Import(Persistance.class)
@ComponentScan({"fr.escalade.droit", "fr.escalade.creancier", "fr.escalade.debiteur", "fr.escalade.creance"})
public class GrandLivre {}
