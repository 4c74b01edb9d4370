/** The pages of the staff: server-rendered, in French, keyboard-friendly. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "historique",
            "creancier",
            "debiteur",
            "creance",
            "droit",
            "dossier",
            "promesse",
            "litige",
            "echeancier",
            "remise",
            "reponse",
            "insolvabilite",
            "abandon",
            "courrier",
            "reponse",
            "reception",
            "relance",
            "contentieux",
            "fusion",
            "importation",
            "processus",
            "acces"
        })
package fr.escalade.bureau;

import org.springframework.modulith.ApplicationModule;
