/** Giving up a claim: asked by one person, decided by another; nothing is ever given up by the procedure itself. */
@ApplicationModule(allowedDependencies = {"partage", "historique", "debiteur", "dossier", "contentieux", "echeancier"})
package fr.escalade.abandon;

import org.springframework.modulith.ApplicationModule;
