package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.Langue;
import java.util.Optional;
import java.util.Set;

/** What an answer says of the dispute, plan… that its step is about. One bean per subject that letters speak of. */
interface ComplementDeLettre {

    /** The subject's name, as its message brings it. */
    String sujet();

    Lettre.Complement lire(long id, Langue langue);

    /** The shipped letters that cannot be written without it. */
    Set<String> lettres();

    /** The latest of that case that a letter can speak of, for a preview. */
    Optional<Long> dernier(long dossier);

    /** « un litige tranché », for a case that has none. */
    String enClair();

    /** Whether such a letter asks for that invoice (id). */
    default boolean concerne(long id, long facture) {
        return true;
    }
}
