/** Reads the outside's files (CSV ledgers, Factur-X invoices) into claims, line by line, and reports. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier", "debiteur", "creance"})
package fr.escalade.importation;

import org.springframework.modulith.ApplicationModule;
