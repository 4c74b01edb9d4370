package fr.escalade.bureau;

import fr.escalade.importation.Imports.Reconnaissance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of the file holds which of our fields, and what only a person can tell about it. */
final class Correspondance {

    static final String PREFIXE = "colonne.";
    static final String REGLAGE = "reglage.";

    /** How dates and decimals are written when the file does not show it; the due date that an invoice does not say. */
    private static final List<String> REGLAGES = List.of("formatDate", "decimale", "echeance");

    private Correspondance() {}

    /** Null when there is nothing to map and nothing was said. */
    static Map<String, String> lire(Saisie saisie, Reconnaissance reconnu) {
        Map<String, String> choisies = new LinkedHashMap<>();
        for (String champ : reconnu.colonnes().keySet()) {
            String entete = saisie.texte(PREFIXE + champ);
            if (entete != null && reconnu.entetes().contains(entete)) {
                choisies.put(champ, entete);
            }
        }
        for (String reglage : REGLAGES) {
            String valeur = saisie.texte(REGLAGE + reglage);
            if (valeur != null && !valeur.isBlank()) {
                choisies.put(reglage, valeur);
            }
        }
        return reconnu.entetes().isEmpty() && choisies.isEmpty() ? null : choisies;
    }
}
