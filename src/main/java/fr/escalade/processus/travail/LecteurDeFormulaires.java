package fr.escalade.processus.travail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.escalade.processus.Formulaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the listed subset of a {@code .form} file into what our pages render; another component is an error. */
final class LecteurDeFormulaires {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code =resultat != "promesse"}: hidden unless the field has that value. */
    private static final Pattern MASQUE = Pattern.compile("=\\s*(\\w+)\\s*!=\\s*\"([^\"]*)\"");

    private LecteurDeFormulaires() {}

    static Formulaire lire(String cle, String titre, String contenu) {
        try {
            List<Formulaire.Champ> champs = new ArrayList<>();
            for (JsonNode composant : JSON.readTree(contenu).path("components")) {
                champs.add(champ(composant));
            }
            return new Formulaire(cle, titre, champs);
        } catch (IOException e) {
            throw new UncheckedIOException("Le formulaire " + cle + " est illisible", e);
        }
    }

    private static Formulaire.Champ champ(JsonNode composant) {
        String type = type(composant);
        boolean information = type.equals("information");
        return new Formulaire.Champ(
                information
                        ? composant.path("id").asText()
                        : composant.path("key").asText(),
                information
                        ? composant.path("text").asText()
                        : composant.path("label").asText(),
                type,
                composant.path("validate").path("required").asBoolean(false),
                composant.path("description").asText(null),
                choix(composant),
                composant.path("defaultValue").asText(null),
                condition(composant));
    }

    private static String type(JsonNode composant) {
        String type = composant.path("type").asText();
        return switch (type) {
            case "text" -> "information";
            case "textfield" -> "texte";
            case "textarea" -> "texte_long";
            case "number" -> composant.path("decimalDigits").asInt(0) == 2 ? "montant" : "nombre";
            case "datetime" -> "date";
            case "select", "radio" -> "choix";
            case "checkbox" -> "case";
            default -> throw new IllegalArgumentException("Composant de formulaire non pris en charge : " + type);
        };
    }

    private static List<Formulaire.Choix> choix(JsonNode composant) {
        List<Formulaire.Choix> choix = new ArrayList<>();
        composant
                .path("values")
                .forEach(valeur -> choix.add(new Formulaire.Choix(
                        valeur.path("value").asText(), valeur.path("label").asText())));
        return choix;
    }

    private static String condition(JsonNode composant) {
        String masque = composant.path("conditional").path("hide").asText("");
        if (masque.isBlank()) {
            return null;
        }
        Matcher lu = MASQUE.matcher(masque);
        if (!lu.matches()) {
            throw new IllegalArgumentException("Condition de formulaire non prise en charge : " + masque);
        }
        return lu.group(1) + "=" + lu.group(2);
    }
}
