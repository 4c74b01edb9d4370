package fr.escalade.processus.signaux;

import fr.escalade.dossier.Annonce;
import java.util.Map;

/**
 * What a kind of announcement tells the procedure besides the id of its subject: the dates and words that the diagram
 * goes on with. One bean per kind that has any.
 */
public interface Sujet {

    Annonce.Type type();

    /** Variables for the scope that the message starts, under names that diagrams may use. */
    Map<String, Object> variables(long dossier, long sujet);
}
