/** The debtor's space: what the link of a message shows and lets download, to whoever holds it and nobody else. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "droit",
            "creancier",
            "debiteur",
            "creance",
            "dossier",
            "promesse",
            "echeancier",
            "insolvabilite",
            "courrier",
            "acces"
        })
package fr.escalade.portail;

import org.springframework.modulith.ApplicationModule;
