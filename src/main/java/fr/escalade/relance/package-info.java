/** One escalation step towards a debtor: may we act now, what is claimed, with which letter. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "historique",
            "creancier",
            "debiteur",
            "creance",
            "droit",
            "dossier",
            "courrier"
        })
package fr.escalade.relance;

import org.springframework.modulith.ApplicationModule;
