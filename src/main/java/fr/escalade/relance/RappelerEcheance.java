package fr.escalade.relance;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Parametre;

/**
 * Parameters of a message before or on the due date.
 *
 * @param lettre name of the letter
 * @param canal how it leaves
 */
public record RappelerEcheance(
        @Parametre(libelle = "Lettre") String lettre,
        @Parametre(libelle = "Canal") Canal canal) {}
