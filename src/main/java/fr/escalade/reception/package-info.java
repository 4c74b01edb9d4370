/** What comes back by e-mail: read, kept as received, understood, and told to the room that it concerns. */
@ApplicationModule(
        allowedDependencies = {"partage", "historique", "creancier", "debiteur", "dossier", "courrier", "reponse"})
package fr.escalade.reception;

import org.springframework.modulith.ApplicationModule;
