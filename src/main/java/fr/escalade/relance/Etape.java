package fr.escalade.relance;

import fr.escalade.courrier.Bibliotheque;

/**
 * The place of the procedure that asks: {@code etape} is the diagram element's id, {@code libelle} its label,
 * {@code occurrence} how many times this case has passed it in this cycle (1 the first time). {@code sujet} is the id of
 * the dispute, plan, promise… that the step is about, or null on the main line.
 */
public record Etape(long dossier, String etape, Long sujet, String libelle, int occurrence, Bibliotheque bibliotheque) {

    /** Names the step in send keys: two disputes of a case pass the same step, each with its own message. */
    public String cle() {
        return sujet == null ? etape : etape + "-" + sujet;
    }
}
