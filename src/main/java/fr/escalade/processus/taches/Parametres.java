package fr.escalade.processus.taches;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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
        Arrays.stream(type.getRecordComponents())
                .map(Parametres::nom)
                .filter(variables::containsKey)
                .forEach(nom -> valeurs.put(nom, variables.get(nom)));
        return LECTEUR.convertValue(valeurs, type);
    }

    /** The diagram's name of a parameter: {@code ageMinimum} is written {@code age_minimum}. */
    public static String nom(RecordComponent composant) {
        return NOMS.translate(composant.getName());
    }
}
