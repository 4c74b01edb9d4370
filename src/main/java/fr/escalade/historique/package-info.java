/** The append-only, hash-chained journal: what happened, when, by whom; the timeline reads it. */
@ApplicationModule(allowedDependencies = {"partage"})
package fr.escalade.historique;

import org.springframework.modulith.ApplicationModule;
