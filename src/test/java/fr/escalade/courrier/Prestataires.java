package fr.escalade.courrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The descriptions that the guide shows, bound as the application binds them, with the addresses and keys of a test. */
final class Prestataires {

    private Prestataires() {}

    static PorteursProprietes decrits(String fichier, String url, Map<String, Object> autres) {
        Map<String, Object> valeurs = new HashMap<>(autres);
        valeurs.put("SMS_URL", url);
        valeurs.put("SMS_JETON", "jeton-tres-secret");
        valeurs.put("SMS_CLE_DE_SIGNATURE", "cle-de-signature");
        valeurs.put("SMS_UTILISATEUR", "vauban");
        valeurs.put("SMS_MOT_DE_PASSE", "mot-de-passe-secret");
        valeurs.put("RECOMMANDE_URL", url);
        valeurs.put("RECOMMANDE_CLE", "cle-tres-secrete");
        valeurs.put("RECOMMANDE_JETON_DE_RETOUR", "jeton-de-retour");
        valeurs.put("RECOMMANDE_UTILISATEUR", "vauban");
        valeurs.put("RECOMMANDE_MOT_DE_PASSE", "mot-de-passe-secret");
        try {
            StandardEnvironment environnement = new StandardEnvironment();
            environnement.getPropertySources().addFirst(new MapPropertySource("essai", valeurs));
            new YamlPropertySourceLoader()
                    .load(fichier, new FileSystemResource("src/docs/passerelles/" + fichier))
                    .forEach(environnement.getPropertySources()::addLast);
            return Binder.get(environnement)
                    .bind("escalade", PorteursProprietes.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
