/** Reads the outside's files (CSV ledgers, Factur-X invoices, bank statements) into claims and payments, line by line, and reports. */
@ApplicationModule(
        allowedDependencies = {"partage", "historique", "creancier", "debiteur", "creance", "dossier", "droit"})
package fr.escalade.importation;

import org.springframework.modulith.ApplicationModule;
