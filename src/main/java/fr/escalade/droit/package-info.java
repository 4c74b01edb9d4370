/** What may be claimed and announced, and when: pure functions over dated rates, no state. */
@ApplicationModule(allowedDependencies = {"partage"})
package fr.escalade.droit;

import org.springframework.modulith.ApplicationModule;
