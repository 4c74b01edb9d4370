/** The company that a newcomer finds at the first start: nothing of it exists outside the demonstration profile. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier", "debiteur", "creance"})
package fr.escalade.demonstration;

import org.springframework.modulith.ApplicationModule;
