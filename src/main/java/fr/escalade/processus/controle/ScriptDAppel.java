package fr.escalade.processus.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** M8: who calls a debtor is told how: introduce yourself, give the facts, listen, propose; the call is then noted. */
final class ScriptDAppel implements Regle {

    private static final String APPEL = "appel";
    private static final Map<String, Pattern> TEMPS = temps();

    @Override
    public String nom() {
        return APPEL;
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        FormulaireLu appel = lot.formulaires().get(APPEL);
        if (appel == null) {
            return;
        }
        StringBuilder consigne = new StringBuilder();
        appel.champs()
                .forEach(champ -> consigne.append(champ.path("text").asText()).append(' '));
        String lue = consigne.toString().toLowerCase(Locale.FRANCE);
        TEMPS.forEach((quoi, mots) -> exiger(mots.matcher(lue).find(), "doit dire " + quoi, appel, constats));
        exiger(appel.decide(), "doit demander le résultat de l'appel, obligatoire", appel, constats);
        exiger(aUn(appel, "datetime"), "doit laisser noter la date qui suit", appel, constats);
        exiger(aUn(appel, "textarea"), "doit laisser écrire un compte rendu", appel, constats);
    }

    private static void exiger(boolean present, String quoi, FormulaireLu appel, Constats constats) {
        if (!present) {
            constats.erreur(appel.fichier(), APPEL, "Le script d'appel « " + APPEL + " » " + quoi + " (M8).");
        }
    }

    private static boolean aUn(FormulaireLu appel, String type) {
        return StreamSupport.stream(appel.champs().spliterator(), false)
                .map(champ -> champ.path("type"))
                .map(JsonNode::asText)
                .anyMatch(type::equals);
    }

    private static Map<String, Pattern> temps() {
        Map<String, Pattern> temps = new LinkedHashMap<>();
        temps.put("de se présenter", Pattern.compile("présente"));
        temps.put("de rappeler les faits, factures et total", Pattern.compile("factures?.*total|total.*factures?"));
        temps.put("d'écouter", Pattern.compile("écoute"));
        temps.put("de proposer une suite", Pattern.compile("propose"));
        return temps;
    }
}
