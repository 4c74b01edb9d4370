package fr.escalade.relance;

import fr.escalade.courrier.Bibliotheque;

/**
 * The place of the procedure that asks: {@code etape} is the diagram element's id, {@code libelle} its label,
 * {@code occurrence} how many times this case has passed it in this cycle (1 the first time).
 */
public record Etape(long dossier, String etape, String libelle, int occurrence, Bibliotheque bibliotheque) {}
