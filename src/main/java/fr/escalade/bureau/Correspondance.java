package fr.escalade.bureau;

import fr.escalade.importation.Imports.Reconnaissance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person says about a file: which column holds what, how its dates and amounts are written, a missing due date. */
final class Correspondance {

    static final String COLONNE = "colonne.";

    private static final List<String> REGLAGES = List.of("formatDate", "decimale");
    private static final String ECHEANCE = "echeance";

    private Correspondance() {}

    /** Null when nothing was said: the file is then read as recognised. */
    static Map<String, String> lire(Saisie saisie, Reconnaissance reconnu) {
        return reconnu.entetes().isEmpty() ? uneFacture(saisie) : colonnes(saisie, reconnu);
    }

    private static Map<String, String> uneFacture(Saisie saisie) {
        LocalDate echeance = saisie.date(ECHEANCE);
        return echeance == null ? null : Map.of(ECHEANCE, echeance.toString());
    }

    private static Map<String, String> colonnes(Saisie saisie, Reconnaissance reconnu) {
        Map<String, String> dites = new LinkedHashMap<>();
        for (String champ : reconnu.colonnes().keySet()) {
            String entete = saisie.texte(COLONNE + champ);
            if (entete != null && reconnu.entetes().contains(entete)) {
                dites.put(champ, entete);
            }
        }
        for (String reglage : REGLAGES) {
            String dit = saisie.texte(reglage);
            if (dit != null) {
                dites.put(reglage, dit);
            }
        }
        return dites;
    }
}
