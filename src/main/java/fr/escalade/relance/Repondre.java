package fr.escalade.relance;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Parametre;

/**
 * Parameters of an answer to the debtor on the diagram: it is no contact of ours, so neither interval nor maximum counts.
 *
 * @param lettre name of the letter
 * @param canal how it leaves
 */
public record Repondre(
        @Parametre(libelle = "Lettre") String lettre,
        @Parametre(libelle = "Canal") Canal canal) {}
