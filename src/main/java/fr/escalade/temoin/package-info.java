/** What was handed over to a carrier, written outside the database before it was: a file that only grows. */
@ApplicationModule(allowedDependencies = {})
package fr.escalade.temoin;

import org.springframework.modulith.ApplicationModule;
