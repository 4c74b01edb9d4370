package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.escalade.partage.Refus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Statements as real banks write them: blank lines, missing line ends, several accounts, five decimals, no entry at all. */
class RelevesReelsTest {

    @BeforeEach
    void il_faut_les_fichiers() {
        assumeTrue(DonneesReelles.presentes(), "the real files are not beside the project");
    }

    @Test
    void chaque_releve_cfonb_se_lit_avec_ses_comptes_et_ses_encaissements() {
        Map<String, String> lus = new TreeMap<>();
        for (Path chemin : fichiers("cfonb120", ".txt", "LICENSE")) {
            Fichier fichier = ouvrir(chemin);
            LecteurCfonb lecteur = new LecteurCfonb();
            assertThat(lecteur.reconnait(fichier)).as(chemin.toString()).isTrue();
            lus.put(chemin.getFileName().toString(), resume(lecteur.lire(fichier, Map.of())));
        }
        assertThat(lus)
                .hasSize(5)
                .containsEntry("silarhi_simple-test.txt", "1 compte(s), 0 encaissement(s), 0 à revoir");
        lus.forEach((nom, resume) -> System.out.println(nom + " : " + resume));
    }

    @Test
    void chaque_releve_camt_se_lit_et_ce_qui_n_en_est_pas_un_est_refuse() {
        Map<String, String> lus = new TreeMap<>();
        for (Path chemin : fichiers("camt053", ".xml", "LICENSE")) {
            Fichier fichier = ouvrir(chemin);
            LecteurCamt lecteur = new LecteurCamt();
            assertThat(lecteur.reconnait(fichier)).as(chemin.toString()).isTrue();
            String nom = chemin.getFileName().toString();
            if (nom.contains("camt052") || nom.contains("camt054") || nom.contains("wrong")) {
                assertThatThrownBy(() -> lecteur.lire(fichier, Map.of())).isInstanceOf(Refus.class);
            } else {
                lus.put(nom, resume(lecteur.lire(fichier, Map.of())));
            }
        }
        assertThat(lus)
                .hasSize(10)
                .containsEntry("genkgo_camt053.v8.xml", "1 compte(s), 1 encaissement(s), 0 à revoir")
                .containsEntry("genkgo_camt053.v2.five.decimals.xml", "1 compte(s), 1 encaissement(s), 0 à revoir");
        lus.forEach((nom, resume) -> System.out.println(nom + " : " + resume));
    }

    private static String resume(Lecture lecture) {
        return lecture.banqueJusquAu().size() + " compte(s), "
                + lecture.reglements().size() + " encaissement(s), "
                + lecture.constats().size() + " à revoir";
    }

    private static List<Path> fichiers(String dossier, String fin, String sauf) {
        try (Stream<Path> tous = Files.list(DonneesReelles.dossier().resolve(dossier))) {
            return tous.filter(chemin -> chemin.toString().endsWith(fin)
                            && !chemin.getFileName().toString().startsWith(sauf))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fichier ouvrir(Path chemin) {
        return Fichier.ouvrir(chemin.getFileName().toString(), chemin, DataSize.ofMegabytes(5));
    }
}
