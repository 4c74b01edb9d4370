/** Value types and the one clock and calendar that every room of the house shares; depends on nothing of ours. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.escalade.partage;

import org.springframework.modulith.ApplicationModule;
