package fr.escalade.processus.travail;

import java.util.Map;

/**
 * What completing a human task with a given form means in the domain. Called in the transaction that completes the task,
 * under the debtor's lock; one bean per form that does more than tell the journal.
 */
interface Achevement {

    /** The form's key. */
    String formulaire();

    /** Does it, tells the journal, and returns the few variables that the diagram goes on with. */
    Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur);
}
