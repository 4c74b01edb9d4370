/** Letters and messages: templates rendered to exact bytes, the outbox, and the channels that carry them. */
@ApplicationModule(allowedDependencies = {"partage", "droit", "historique", "creancier", "debiteur", "temoin"})
package fr.escalade.courrier;

import org.springframework.modulith.ApplicationModule;
