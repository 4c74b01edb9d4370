/** The volume brake: how many messages may leave in a day, the last safety net behind the rules of the procedure. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier", "debiteur", "courrier"})
package fr.escalade.frein;

import org.springframework.modulith.ApplicationModule;
