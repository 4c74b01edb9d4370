package fr.escalade.processus.taches;

/**
 * A kind of step: the topic that the diagram names, the record of its parameters, and the domain call. One transaction
 * holds the call and the completion of the step.
 */
interface Geste<P extends Record> {

    String sujet();

    Class<P> parametres();

    Reponse executer(Appel appel, P parametres);
}
