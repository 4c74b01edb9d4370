/** Insolvency and over-indebtedness of a debtor: everything stops, the claim is declared in time and followed to its end. */
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
            "echeancier"
        })
package fr.escalade.insolvabilite;

import org.springframework.modulith.ApplicationModule;
