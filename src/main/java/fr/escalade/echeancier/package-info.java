/** What a debtor pays in several times: agreed by someone, watched instalment by instalment, kept or fallen (Q5, P9). */
@ApplicationModule(allowedDependencies = {"partage", "historique", "debiteur", "creance", "dossier", "promesse"})
package fr.escalade.echeancier;

import org.springframework.modulith.ApplicationModule;
