/** The case: which claims of a debtor are pursued together, how far, what holds it, when it closes. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier", "debiteur", "creance", "droit"})
package fr.escalade.dossier;

import org.springframework.modulith.ApplicationModule;
