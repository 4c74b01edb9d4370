/** A dispute: which invoices, why, who answers, what was decided. Only the disputed invoices are held (Q3). */
@ApplicationModule(allowedDependencies = {"partage", "historique", "debiteur", "creance", "dossier"})
package fr.escalade.litige;

import org.springframework.modulith.ApplicationModule;
