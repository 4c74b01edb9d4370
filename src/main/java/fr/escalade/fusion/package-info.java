/** Whose debt it is: two debtors that are one are merged, an invoice goes to the debtor who owes it; nobody loses a place. */
@ApplicationModule(
        allowedDependencies = {
            "partage",
            "historique",
            "debiteur",
            "creance",
            "dossier",
            "courrier",
            "relance",
            "promesse",
            "litige",
            "echeancier",
            "remise",
            "reponse",
            "abandon",
            "insolvabilite",
            "contentieux"
        })
package fr.escalade.fusion;

import org.springframework.modulith.ApplicationModule;
