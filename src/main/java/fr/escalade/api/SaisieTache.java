package fr.escalade.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a task's form, each kept as the characters received: {@code 1200.10} never becomes a double. */
@JsonDeserialize(using = SaisieTache.Lecture.class)
record SaisieTache(Map<String, String> champs) {

    static final class Lecture extends JsonDeserializer<SaisieTache> {
        @Override
        public SaisieTache deserialize(JsonParser lecteur, DeserializationContext contexte) throws IOException {
            if (!lecteur.isExpectedStartObjectToken()) {
                return (SaisieTache) contexte.handleUnexpectedToken(SaisieTache.class, lecteur);
            }
            Map<String, String> champs = new LinkedHashMap<>();
            for (String nom = lecteur.nextFieldName(); nom != null; nom = lecteur.nextFieldName()) {
                JsonToken valeur = lecteur.nextToken();
                if (!valeur.isScalarValue()) {
                    throw JsonMappingException.wrapWithPath(
                            contexte.wrongTokenException(lecteur, String.class, JsonToken.VALUE_STRING, "scalar"),
                            new JsonMappingException.Reference(champs, nom));
                }
                if (valeur != JsonToken.VALUE_NULL) {
                    champs.put(nom, lecteur.getText());
                }
            }
            return new SaisieTache(champs);
        }
    }
}
