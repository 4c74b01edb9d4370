/** Invoices, credit notes and payments: what is owed to the cent, and which money extinguished what. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier", "debiteur", "droit"})
package fr.escalade.creance;

import org.springframework.modulith.ApplicationModule;
