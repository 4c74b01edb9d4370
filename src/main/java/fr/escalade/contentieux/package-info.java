/** Litigation: the acts towards a third party or a court with their legal deadlines, the evidence file, the write-off. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "historique",
            "creancier",
            "debiteur",
            "creance",
            "droit",
            "dossier",
            "echeancier",
            "courrier",
            "relance"
        })
package fr.escalade.contentieux;

import org.springframework.modulith.ApplicationModule;
