package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case goes on with the texts of its version: rules that came later do not hold back what was published before them. */
class LettresDejaPublieesTest {

    private static final Path VERSIONS = Path.of("src/test/resources/procedures-publiees");

    static List<Path> versions() throws IOException {
        try (Stream<Path> dossiers = Files.list(VERSIONS)) {
            return dossiers.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void chaque_lettre_deja_publiee_peut_encore_partir(Path version) throws IOException {
        Path courriers = version.resolve("forms/courriers");
        Bibliotheque textes = Bibliotheque.duDossier(courriers);
        ControleDesLettres controle = new ControleDesLettres(new Redaction(new Modeles()));
        try (Stream<Path> fichiers = Files.list(courriers)) {
            List<String[]> lettres = fichiers.map(
                            fichier -> fichier.getFileName().toString())
                    .filter(nom -> nom.matches("[a-z_]+\\.[a-z]+\\.html"))
                    .map(nom -> nom.split("\\."))
                    .toList();
            for (String[] lettre : lettres) {
                TypeDebiteur type = TypeDebiteur.valueOf(lettre[1].toUpperCase());
                assertThatCode(() -> controle.exiger(lettre[0], type, GenreDeLettre.duNom(lettre[0]), textes))
                        .as(version + " " + lettre[0] + " " + type)
                        .doesNotThrowAnyException();
            }
        }
    }
}
