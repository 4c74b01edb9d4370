package fr.escalade.bureau;

import fr.escalade.importation.Imports.Reconnaissance;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which column of the file holds which of our fields, as corrected by a person. */
final class Correspondance {

    static final String PREFIXE = "colonne.";

    private Correspondance() {}

    /** Null for a file without columns: there is nothing to map. */
    static Map<String, String> lire(Saisie saisie, Reconnaissance reconnu) {
        if (reconnu.entetes().isEmpty()) {
            return null;
        }
        Map<String, String> choisies = new LinkedHashMap<>();
        for (String champ : reconnu.colonnes().keySet()) {
            String entete = saisie.texte(PREFIXE + champ);
            if (entete != null && reconnu.entetes().contains(entete)) {
                choisies.put(champ, entete);
            }
        }
        return choisies;
    }
}
