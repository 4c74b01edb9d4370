package fr.escalade.contentieux;

import fr.escalade.partage.Parametre;

/**
 * Parameters of the write-off on the diagram.
 *
 * @param motif why: IRRECOUVRABLE, ABANDON or PROCEDURE_COLLECTIVE
 */
public record PasserEnPerte(@Parametre(libelle = "Motif") Perte.Nature motif) {}
