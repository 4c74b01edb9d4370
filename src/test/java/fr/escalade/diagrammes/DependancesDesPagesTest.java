package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages' packages: the same for everyone, whatever registry they are fetched from. */
class DependancesDesPagesTest {

    private static final Path FRONTEND = Path.of("src/main/frontend");

    @Test
    void le_verrou_fixe_chaque_paquet_sans_adresse_de_telechargement() throws IOException {
        JsonNode paquets = lire("package-lock.json").path("packages");
        assertThat(paquets.size()).isGreaterThan(1);
        paquets.properties().stream()
                .filter(paquet -> !paquet.getKey().isEmpty())
                .forEach(paquet -> {
                    assertThat(paquet.getValue().has("resolved"))
                            .as(paquet.getKey())
                            .isFalse();
                    assertThat(paquet.getValue().path("integrity").asText()).startsWith("sha512-");
                });
    }

    @Test
    void les_versions_demandees_sont_exactes() throws IOException {
        JsonNode paquet = lire("package.json");
        for (String liste : new String[] {"dependencies", "devDependencies"}) {
            assertThat(paquet.path(liste)).isNotEmpty().allMatch(version -> version.asText()
                    .matches("\\d+\\.\\d+\\.\\d+"));
        }
    }

    private static JsonNode lire(String fichier) throws IOException {
        return new ObjectMapper().readTree(FRONTEND.resolve(fichier).toFile());
    }
}
