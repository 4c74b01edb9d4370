/** Who owes: professionals, consumers and public buyers with their contacts and segment. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "creancier"})
package fr.escalade.debiteur;

import org.springframework.modulith.ApplicationModule;
