/** An amount that a debtor promises for a day: the escalation waits for it, and says whether it came (Q4). */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier", "debiteur", "creance", "dossier"})
package fr.escalade.promesse;

import org.springframework.modulith.ApplicationModule;
