package fr.escalade.processus.signaux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the scenario table answered, as people say it. */
final class MotsDuScenario {

    private static final Map<String, String> ENTREES =
            Map.of("courtoise", "relance courtoise", "ferme", "relance ferme", "derniere", "dernière relance");

    private MotsDuScenario() {}

    /** « visite d'abord, puis relance courtoise, ton bienveillant, par EMAIL, messages à confirmer ». */
    static String enClair(Map<String, Object> choix) {
        List<String> mots = new ArrayList<>();
        if ("direct".equals(choix.get("premier_contact"))) {
            mots.add("contact direct d'abord");
        }
        String entree = String.valueOf(choix.get("entree"));
        mots.add("entrée à l'étape « " + ENTREES.getOrDefault(entree, entree) + " »");
        if (choix.get("ton") != null) {
            mots.add("ton " + choix.get("ton").toString().replace("comprehensif", "compréhensif"));
        }
        if (choix.get("canaux") != null) {
            mots.add("par " + choix.get("canaux").toString().replace("EMAIL", "e-mail"));
        }
        mots.add("A_CONFIRMER".equals(choix.get("validation")) ? "messages à confirmer" : "envoi sans relecture");
        return String.join(", ", mots);
    }
}
