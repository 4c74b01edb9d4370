/** The only room that knows the engine: diagrams deployed, steps executed, facts told, tasks listed, time moved. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "historique",
            "creancier",
            "debiteur",
            "creance",
            "droit",
            "dossier",
            "courrier",
            "relance",
            "promesse",
            "litige",
            "insolvabilite",
            "abandon",
            "reponse",
            "echeancier",
            "remise",
            "acces",
            "contentieux"
        })
package fr.escalade.processus;

import org.springframework.modulith.ApplicationModule;
