package fr.escalade.relance;

import fr.escalade.partage.Parametre;

/**
 * Parameters of an alert on the diagram: a human task that nobody does climbs to another group.
 *
 * @param groupe the group that sees the case's waiting tasks from now on
 */
public record Alerter(@Parametre(libelle = "Groupe alerté") String groupe) {}
