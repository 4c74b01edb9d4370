package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/** A step can only send a letter that somebody has written. */
class LettresDesDiagrammesTest {

    @Test
    void chaque_lettre_citee_par_un_diagramme_existe() throws IOException {
        Set<String> citees = Diagrammes.tous()
                .flatMap(fichier -> Diagrammes.elements(Diagrammes.lire(fichier), ServiceTask.class).stream())
                .map(tache -> Diagrammes.parametres(tache).get("lettre"))
                .filter(lettre -> lettre != null)
                .collect(Collectors.toSet());
        try (Stream<Path> fichiers = Files.walk(Diagrammes.LETTRES)) {
            assertThat(fichiers.filter(Files::isRegularFile)
                            .map(fichier -> fichier.getFileName().toString().replaceFirst("\\..*", ""))
                            .collect(Collectors.toSet()))
                    .containsAll(citees);
        }
    }
}
