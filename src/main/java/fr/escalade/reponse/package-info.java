/** What debtors answer: it holds every message until a person has read and qualified it, then has its own sequel (Q1). */
@ApplicationModule(allowedDependencies = {"partage", "historique", "debiteur", "dossier", "litige", "abandon"})
package fr.escalade.reponse;

import org.springframework.modulith.ApplicationModule;
