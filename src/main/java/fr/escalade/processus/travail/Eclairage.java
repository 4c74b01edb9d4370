package fr.escalade.processus.travail;

import java.util.List;

/** The figures that a person should read before completing a task. One bean per form that needs any. */
interface Eclairage {

    /** The form's key. */
    String formulaire();

    /** French sentences, the most useful first. */
    List<String> phrases(TacheAchevee tache);
}
