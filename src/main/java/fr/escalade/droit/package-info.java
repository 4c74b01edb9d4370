/** What may be claimed and announced, and when: pure functions over dated rates, which the administrator keeps. */
@ApplicationModule(allowedDependencies = {"partage", "historique"})
package fr.escalade.droit;

import org.springframework.modulith.ApplicationModule;
