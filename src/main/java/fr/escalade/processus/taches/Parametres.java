package fr.escalade.processus.taches;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.escalade.partage.Parametre;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a step, read from the diagram's input parameters into its record; a missing one is an error. */
public final class Parametres {

    private static final PropertyNamingStrategies.SnakeCaseStrategy NOMS =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private static final ObjectMapper LECTEUR = JsonMapper.builder()
            .propertyNamingStrategy(NOMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Parametres() {}

    static <P extends Record> P lire(Class<P> type, Map<String, Object> variables) {
        Map<String, Object> valeurs = new HashMap<>();
        for (RecordComponent composant : type.getRecordComponents()) {
            String nom = nom(composant);
            if (variables.containsKey(nom)) {
                valeurs.put(nom, variables.get(nom));
            } else {
                dAutrefois(composant, variables).ifPresent(valeur -> valeurs.put(nom, valeur));
            }
        }
        return LECTEUR.convertValue(valeurs, type);
    }

    /** A case runs on the version that it started on: its diagram may not know this parameter, or by another name. */
    private static Optional<Object> dAutrefois(RecordComponent composant, Map<String, Object> variables) {
        Parametre parametre = composant.getAnnotation(Parametre.class);
        if (parametre == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(variables.get(parametre.autrefois()))
                .or(() -> parametre.defaut().isEmpty() ? Optional.empty() : Optional.of(parametre.defaut()));
    }

    /** The diagram's name of a parameter: {@code ageMinimum} is written {@code age_minimum}. */
    public static String nom(RecordComponent composant) {
        return NOMS.translate(composant.getName());
    }
}
