package fr.escalade.processus.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A form asks with components that the application renders and validates, and nothing that cannot be answered. */
final class Formulaires implements Regle {

    private static final Set<String> COMPOSANTS =
            Set.of("text", "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final Pattern CLE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern CONDITION = Pattern.compile("=\\s*(\\w+)\\s*!=\\s*\"([^\"]*)\"");

    @Override
    public String nom() {
        return "formulaires";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Set<String> utiles = lot.schemas().stream()
                .flatMap(schema -> schema.elements(UserTask.class).stream())
                .map(tache -> String.valueOf(tache.getCamundaFormRef()))
                .collect(Collectors.toSet());
        for (FormulaireLu formulaire : lot.formulaires().values()) {
            if (!formulaire.fichier().equals("forms/taches/" + formulaire.cle() + ".form")) {
                constats.erreur(
                        formulaire.fichier(),
                        formulaire.cle(),
                        "Le formulaire « " + formulaire.cle()
                                + " » doit porter le nom de son fichier : corrigez son identifiant.");
            }
            if (!utiles.contains(formulaire.cle())) {
                constats.avertir(
                        formulaire.fichier(),
                        formulaire.cle(),
                        "Aucune tâche n'utilise le formulaire « " + formulaire.cle()
                                + " » : choisissez-le dans une tâche, ou retirez le fichier.");
            }
            verifier(formulaire, constats);
        }
    }

    private static void verifier(FormulaireLu formulaire, Constats constats) {
        Set<String> cles = new HashSet<>();
        Map<String, Set<String>> choix = new HashMap<>();
        for (JsonNode champ : formulaire.champs()) {
            String cle = champ.path("key").asText();
            String type = champ.path("type").asText();
            if (!COMPOSANTS.contains(type)) {
                constats.erreur(
                        formulaire.fichier(),
                        champ.path("id").asText(),
                        "Le composant « " + type
                                + " » n'est pas pris en charge : utilisez texte, nombre, date, liste de choix"
                                + " ou case à cocher.");
                continue;
            }
            if (!type.equals("text")) {
                verifier(formulaire, champ, cle, cles.add(cle), constats);
            }
            String masque = champ.path("conditional").path("hide").asText();
            if (!masque.isBlank() && !depend(masque, choix)) {
                constats.erreur(
                        formulaire.fichier(),
                        cle,
                        "La condition « " + masque
                                + " » ne dépend pas d'un choix proposé plus haut : écrivez-la comme =decision != \"refuser\","
                                + " d'après une liste de choix placée avant.");
            }
            if (champ.has("values")) {
                choix.put(cle, FormulaireLu.valeurs(champ));
            }
        }
    }

    private static void verifier(
            FormulaireLu formulaire, JsonNode champ, String cle, boolean nouvelle, Constats constats) {
        if (champ.path("label").asText().isBlank()) {
            constats.erreur(
                    formulaire.fichier(), cle, "Le champ « " + cle + " » n'a pas de libellé : posez la question.");
        }
        if (!CLE.matcher(cle).matches()) {
            constats.erreur(
                    formulaire.fichier(),
                    cle,
                    "La clé « " + cle
                            + " » n'est pas lisible : écrivez-la en minuscules sans accent, les mots séparés par « _ ».");
        }
        if (!nouvelle) {
            constats.erreur(
                    formulaire.fichier(),
                    cle,
                    "Deux champs portent la clé « " + cle + " » : donnez-en une autre à l'un des deux.");
        }
    }

    private static boolean depend(String masque, Map<String, Set<String>> choix) {
        Matcher forme = CONDITION.matcher(masque);
        return forme.matches() && choix.getOrDefault(forme.group(1), Set.of()).contains(forme.group(2));
    }
}
