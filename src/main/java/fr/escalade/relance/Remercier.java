package fr.escalade.relance;

import fr.escalade.partage.Parametre;

/**
 * Parameters of the thanks on the diagram.
 *
 * @param lettre name of the letter
 */
public record Remercier(@Parametre(libelle = "Lettre") String lettre) {}
