package fr.escalade.bureau;

import java.util.Set;

/** Reads one kind of subject. {@code nom} is the variable that bears its id where the task stands. */
interface LectureDeSujet {

    String nom();

    /** The forms of the tasks that have such a subject. */
    Set<String> formulaires();

    SujetDeTache lire(long id);
}
