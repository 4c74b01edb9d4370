/** The entities that claims belong to: identity, bank account, sending mode, contact limits. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "droit"})
package fr.escalade.creancier;

import org.springframework.modulith.ApplicationModule;
