package fr.escalade.contentieux;

import fr.escalade.partage.Parametre;

/**
 * Parameters of a step that records what a deadline has brought about.
 *
 * @param acte name of the act: SILENCE or CADUCITE
 */
public record NoterActe(@Parametre(libelle = "Acte") TypeActe acte) {}
