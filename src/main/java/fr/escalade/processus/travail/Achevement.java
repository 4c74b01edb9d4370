package fr.escalade.processus.travail;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What completing a human task with a given form means in the domain. Called in the transaction that completes the task,
 * under the debtor's lock; one bean per form that does more than tell the journal.
 */
interface Achevement {

    /** The form's key. */
    String formulaire();

    /** The day of another try, when the task is to be done again instead of ending: nobody answered the call. */
    default Optional<LocalDate> autreEssai(TacheAchevee tache, Saisie saisie) {
        return Optional.empty();
    }

    /** Does it, tells the journal, and returns the few variables that the diagram goes on with. */
    Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur);
}
