/** Who may sign in and what each role may do. */
@ApplicationModule(allowedDependencies = {"partage", "historique"})
package fr.escalade.acces;

import org.springframework.modulith.ApplicationModule;
