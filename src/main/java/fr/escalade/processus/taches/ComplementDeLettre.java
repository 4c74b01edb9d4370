package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.Langue;

/** What an answer says of the dispute, plan… that its step is about. One bean per subject that letters speak of. */
interface ComplementDeLettre {

    /** The subject's name, as its message brings it. */
    String sujet();

    Lettre.Complement lire(long id, Langue langue);
}
