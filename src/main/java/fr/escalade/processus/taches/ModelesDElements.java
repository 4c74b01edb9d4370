package fr.escalade.processus.taches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Parametre;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Modeler's element templates, generated from the parameter records: an analyst draws a step, picks its kind and
 * fills in French fields. One template per kind of step.
 */
public final class ModelesDElements {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private static final Map<String, String> NOMS = Map.ofEntries(
            Map.entry("envoyer_relance", "Relance"),
            Map.entry("emettre_mise_en_demeure", "Mise en demeure"),
            Map.entry("remercier", "Remerciement"),
            Map.entry("rappeler_echeance", "Message d'échéance"),
            Map.entry("alerter", "Alerte"),
            Map.entry("repondre", "Réponse au débiteur"),
            Map.entry("constater_promesse", "Constat d'une promesse"),
            Map.entry("passer_en_perte", "Passage en perte"),
            Map.entry("donner_suite", "Suite d'une réponse du débiteur"),
            Map.entry("constater_echeance", "Constat des échéances d'un échéancier"),
            Map.entry("prononcer_decheance", "Déchéance du terme"),
            Map.entry("constituer_dossier", "Dossier de pièces"),
            Map.entry("noter_acte", "Acte noté au terme d'un délai"),
            Map.entry("offrir_remise", "Offre d'une remise"),
            Map.entry("constater_remise", "Constat d'une remise"),
            Map.entry("reprendre_procedure", "Retour dans la procédure"));

    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final List<String> lettres;

    /** {@code lettres} are the names of the letters that exist: the choices of the field « Lettre ». */
    public ModelesDElements(List<String> lettres) {
        this.lettres = lettres;
    }

    public String generer(Map<String, Class<? extends Record>> parametresParSujet) {
        List<Map<String, Object>> modeles = parametresParSujet.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entree -> modele(entree.getKey(), entree.getValue()))
                .toList();
        try {
            return json.writeValueAsString(modeles) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> modele(String sujet, Class<? extends Record> type) {
        List<Map<String, Object>> proprietes = new ArrayList<>();
        proprietes.add(cachee("external", "camunda:type"));
        proprietes.add(cachee(sujet, "camunda:topic"));
        Arrays.stream(type.getRecordComponents()).map(this::propriete).forEach(proprietes::add);
        Map<String, Object> modele = new LinkedHashMap<>();
        modele.put("$schema", SCHEMA);
        modele.put("name", NOMS.getOrDefault(sujet, sujet));
        modele.put("id", "fr.escalade." + sujet);
        modele.put("appliesTo", List.of("bpmn:Task", "bpmn:ServiceTask"));
        modele.put("elementType", Map.of("value", "bpmn:ServiceTask"));
        modele.put("properties", proprietes);
        return modele;
    }

    private Map<String, Object> propriete(RecordComponent composant) {
        Parametre parametre = composant.getAnnotation(Parametre.class);
        Map<String, Object> propriete = new LinkedHashMap<>();
        propriete.put("label", parametre.libelle());
        if (!parametre.aide().isEmpty()) {
            propriete.put("description", parametre.aide());
        }
        List<Map<String, String>> choix = choix(composant);
        propriete.put("type", choix.isEmpty() ? "String" : "Dropdown");
        if (!choix.isEmpty()) {
            propriete.put("choices", choix);
        }
        propriete.put("binding", liaison("camunda:inputParameter", Parametres.nom(composant)));
        Map<String, Object> contraintes = new LinkedHashMap<>();
        contraintes.put("notEmpty", true);
        if (composant.getType() == int.class) {
            Map<String, String> entier = new LinkedHashMap<>();
            entier.put("value", "\\d+");
            entier.put("message", "Un nombre entier");
            contraintes.put("pattern", entier);
        }
        propriete.put("constraints", contraintes);
        return propriete;
    }

    private List<Map<String, String>> choix(RecordComponent composant) {
        if (composant.getName().equals("lettre")) {
            return lettres.stream().map(ModelesDElements::choix).toList();
        }
        if (composant.getType() == Canal.class) {
            return Canal.desRelances().stream()
                    .map(Canal::name)
                    .map(ModelesDElements::choix)
                    .toList();
        }
        if (composant.getType().isEnum()) {
            return Arrays.stream(composant.getType().getEnumConstants())
                    .map(valeur -> ((Enum<?>) valeur).name())
                    .map(ModelesDElements::choix)
                    .toList();
        }
        return List.of();
    }

    private static Map<String, String> choix(String valeur) {
        Map<String, String> choix = new LinkedHashMap<>();
        choix.put("name", valeur);
        choix.put("value", valeur);
        return choix;
    }

    /** In a fixed order: the file is compared byte for byte. */
    private static Map<String, String> liaison(String type, String nom) {
        Map<String, String> liaison = new LinkedHashMap<>();
        liaison.put("type", type);
        liaison.put("name", nom);
        return liaison;
    }

    private static Map<String, Object> cachee(String valeur, String propriete) {
        Map<String, Object> cachee = new LinkedHashMap<>();
        cachee.put("type", "Hidden");
        cachee.put("value", valeur);
        cachee.put("binding", liaison("property", propriete));
        return cachee;
    }
}
