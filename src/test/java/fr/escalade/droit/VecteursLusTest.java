package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A case that nobody runs proves nothing: every section of the cases is read by some test of this room. */
class VecteursLusTest {

    private static final Path TESTS = Path.of("src/test/java/fr/escalade/droit");
    private static final Pattern LECTURE = Pattern.compile("Vecteurs\\.section\\(\"(\\w+)\"\\)");

    @Test
    void chaque_section_des_cas_est_lue_par_un_test() {
        assertThat(lues()).isEqualTo(ecrites());
    }

    private static Set<String> ecrites() {
        Set<String> sections = new TreeSet<>();
        JsonNode cas = Vecteurs.tout();
        cas.fieldNames().forEachRemaining(nom -> {
            if (cas.get(nom).isArray()) {
                sections.add(nom);
            }
        });
        return sections;
    }

    private static Set<String> lues() {
        try (Stream<Path> fichiers = Files.list(TESTS)) {
            return fichiers.map(VecteursLusTest::texte)
                    .flatMap(texte -> LECTURE.matcher(texte).results())
                    .map(trouve -> trouve.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texte(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
