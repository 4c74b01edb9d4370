package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
record Reponse(HttpResponse<byte[]> http, ObjectMapper json) {

    int statut() {
        return http.statusCode();
    }

    String entete(String nom) {
        return http.headers().firstValue(nom).orElse(null);
    }

    String texte() {
        return new String(http.body(), StandardCharsets.UTF_8);
    }

    JsonNode corps() {
        try {
            return json.readTree(http.body());
        } catch (IOException e) {
            throw new UncheckedIOException(texte(), e);
        }
    }

    /** The text of a field, by JSON pointer. */
    String champ(String pointeur) {
        JsonNode valeur = corps().at(pointeur);
        return valeur.isMissingNode() || valeur.isNull() ? null : valeur.asText();
    }

    Reponse attendre(int statut) {
        assertThat(statut()).as(texte()).isEqualTo(statut);
        return this;
    }

    /** Checks that this is a problem of RFC 9457 in our own words, with that status and type. */
    Reponse probleme(int statut, String type) {
        attendre(statut);
        assertThat(entete("Content-Type")).startsWith("application/problem+json");
        assertThat(champ("/type")).isEqualTo("urn:escalade:erreur:" + type);
        assertThat(corps().get("status").intValue()).isEqualTo(statut);
        assertThat(champ("/title")).isNotBlank();
        assertThat(champ("/detail")).isNotBlank().doesNotContain("Exception", "fr.escalade", "java.", "org.");
        return this;
    }
}
