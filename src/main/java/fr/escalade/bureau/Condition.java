package fr.escalade.bureau;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** When a form asks for a field: « issue=promesse », « issue=promesse|paiement_en_cours », « issue!=absent », or always. */
record Condition(String champ, boolean egal, List<String> valeurs) {

    private static final Condition TOUJOURS = new Condition(null, true, List.of());

    static Condition lire(String texte) {
        if (texte == null || texte.isBlank()) {
            return TOUJOURS;
        }
        boolean differe = texte.contains("!=");
        String[] parties = texte.split(differe ? "!=" : "=", 2);
        List<String> valeurs =
                Arrays.stream(parties[1].split("[|,]")).map(String::strip).toList();
        return new Condition(parties[0].strip(), !differe, valeurs);
    }

    boolean remplie(Map<String, String> reponses) {
        return champ == null || valeurs.contains(reponses.get(champ)) == egal;
    }
}
