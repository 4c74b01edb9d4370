package fr.escalade.importation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mappings made once by a person, found again by the creditor and the headings of the file. */
@Component
class Correspondances {

    private static final TypeReference<TreeMap<String, String>> COLONNES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Correspondances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nothing is remembered; {@code signature} null for a format without columns. */
    Map<String, String> retrouver(String creancier, String signature) {
        if (signature == null) {
            return Map.of();
        }
        return jdbc.sql("select colonnes from correspondance where creancier = ? and entetes = ?")
                .params(creancier, signature)
                .query(String.class)
                .optional()
                .map(this::lire)
                .orElse(Map.of());
    }

    @Transactional
    void retenir(String creancier, String signature, Map<String, String> colonnes) {
        if (signature == null || colonnes.isEmpty()) {
            return;
        }
        String texte = ecrire(colonnes);
        int connues = jdbc.sql("update correspondance set colonnes = ? where creancier = ? and entetes = ?")
                .params(texte, creancier, signature)
                .update();
        if (connues == 0) {
            jdbc.sql("insert into correspondance (creancier, entetes, colonnes) values (?, ?, ?)")
                    .params(creancier, signature, texte)
                    .update();
        }
    }

    private Map<String, String> lire(String texte) {
        try {
            return json.readValue(texte, COLONNES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored column mapping is no JSON", e);
        }
    }

    private String ecrire(Map<String, String> colonnes) {
        try {
            return json.writeValueAsString(new TreeMap<>(colonnes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
