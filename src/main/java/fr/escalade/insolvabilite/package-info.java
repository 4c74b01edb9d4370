/** Insolvency and over-indebtedness of a debtor: everything stops, the claim is declared in time and followed to its end. */
@ApplicationModule(
        allowedDependencies = {"partage", "historique", "debiteur", "creance", "droit", "dossier", "courrier"})
package fr.escalade.insolvabilite;

import org.springframework.modulith.ApplicationModule;
