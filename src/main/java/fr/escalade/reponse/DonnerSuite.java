package fr.escalade.reponse;

import fr.escalade.partage.Parametre;

/**
 * Parameters of the sequel of an answer on the diagram: all three come from the table « Qualification ».
 *
 * @param suite a word of {@link Suite}, in lower case
 * @param jours calendar days without any message from then on, 0 for none
 * @param courrier name of the letter that is sent first, or empty
 */
public record DonnerSuite(
        @Parametre(libelle = "Suite", aide = "Donnée par la table : ${suite.suite}")
        String suite,

        @Parametre(libelle = "Jours sans message", aide = "Donnés par la table : ${suite.jours}")
        String jours,

        @Parametre(libelle = "Lettre", aide = "Donnée par la table, aucune si elle est vide : ${suite.courrier}")
        String courrier) {}
