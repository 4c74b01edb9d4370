package fr.escalade.courrier.passerelle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A request to a provider. {@code url}, {@code entetes} and the body are templates: {@code {numero}} is replaced by the
 * value of that name, written as the place demands (percent-encoded in an address or a form, escaped in JSON and XML).
 *
 * @param type content type of {@code corps}
 * @param corps the body, or null; with {@code parties} the body is multipart/form-data
 * @param utilisateur name of HTTP Basic, or null
 * @param delai how long the whole answer may take
 */
public record Appel(
        String url,
        @DefaultValue("POST") String methode,
        @DefaultValue Map<String, String> entetes,
        @DefaultValue("application/json") String type,
        String corps,
        @DefaultValue List<Partie> parties,
        String utilisateur,
        String motDePasse,
        @DefaultValue("15s") Duration delai) {

    /** A part of a multipart body: a template, or the file itself under the name {@code nomDeFichier}. */
    public record Partie(String nom, String valeur, String nomDeFichier, String type) {

        boolean estLeFichier() {
            return nomDeFichier != null;
        }
    }

    /** Headers and passwords are nobody's business. */
    @Override
    public String toString() {
        return methode + " " + url.replaceAll("\\?.*", "?…");
    }
}
