package fr.escalade.processus.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A task form as its file says it. */
record FormulaireLu(String fichier, String cle, JsonNode contenu) {

    Iterable<JsonNode> champs() {
        return contenu.path("components");
    }

    /** True when somebody has to choose: a choice without which the task cannot be completed. */
    boolean decide() {
        for (JsonNode champ : champs()) {
            if (champ.path("values").size() > 1
                    && champ.path("validate").path("required").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    static Set<String> valeurs(JsonNode champ) {
        Set<String> valeurs = new LinkedHashSet<>();
        champ.path("values").forEach(choix -> valeurs.add(choix.path("value").asText()));
        return valeurs;
    }
}
