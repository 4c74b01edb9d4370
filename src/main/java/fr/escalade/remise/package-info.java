/** A discount offered on a condition: the net paid by a date, otherwise all is owed; granted, and taken back, by itself. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "historique",
            "creance",
            "debiteur",
            "droit",
            "dossier",
            "promesse",
            "echeancier",
            "insolvabilite"
        })
package fr.escalade.remise;

import org.springframework.modulith.ApplicationModule;
