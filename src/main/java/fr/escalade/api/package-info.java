/** The REST API: typed, documented, errors as French problem details. */
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
            "reception",
            "reception :: tri",
            "echeancier",
            "remise",
            "contentieux",
            "fusion",
            "importation",
            "processus",
            "acces"
        })
package fr.escalade.api;

import org.springframework.modulith.ApplicationModule;
