package fr.escalade.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * With the shipped address, what H2 has committed is still there after SIGKILL: a lease that would be lost is a message
 * that leaves twice unseen. H2's own default keeps half a second of commits in memory, and fails here.
 */
class DurabiliteH2Test {

    private static final int VALIDATIONS = 300;

    @TempDir
    Path dossier;

    @Test
    void rien_de_valide_n_est_perdu() throws Exception {
        String base = adresseLivree().replace("${escalade.donnees}", dossier.toString());
        Path dites = dossier.resolve("dites.txt");
        Programme ecriture = new Programme(dites, List.of("-Xmx128m"), EcritureSansFin.class, List.of(base));
        while (lignes(dites) < VALIDATIONS && ecriture.vit()) {
            Thread.sleep(20);
        }
        assertThat(ecriture.tuer()).isEqualTo(Programme.TUE);
        try (Connection connexion = DriverManager.getConnection(base, "escalade", "")) {
            int gardees = Integer.parseInt(Bilan.textes(connexion, "select cast(count(*) as varchar) from ligne")
                    .get(0));
            assertThat(gardees).isGreaterThanOrEqualTo(lignes(dites));
        }
    }

    private static String adresseLivree() throws IOException {
        return (String) new YamlPropertySourceLoader()
                .load("livre", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("spring.datasource.url");
    }

    /** Whole lines: the last one may have been cut. */
    private static int lignes(Path dites) throws IOException {
        return Files.exists(dites)
                ? (int) Files.readString(dites)
                        .chars()
                        .filter(signe -> signe == '\n')
                        .count()
                : 0;
    }
}
