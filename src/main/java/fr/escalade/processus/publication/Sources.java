package fr.escalade.processus.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The diagrams, tables, forms and letters that the house ships: from the folders beside the running application when
 * they exist, from the application itself otherwise.
 */
@Component
class Sources {

    private static final String[] MOTIFS = {
        "processes/*.bpmn", "processes/*.dmn", "forms/taches/*.form", "forms/courriers/**"
    };

    private final Path dossier;

    Sources(@Value("${escalade.procedures.dossier:.}") Path dossier) {
        this.dossier = dossier;
    }

    /** Name in the deployment (processes/…, forms/…) → content. */
    Map<String, byte[]> lire() {
        try {
            return Files.isDirectory(dossier.resolve("processes")) ? duDossier() : deLApplication();
        } catch (IOException e) {
            throw new UncheckedIOException("Les procédures livrées sont illisibles", e);
        }
    }

    private Map<String, byte[]> duDossier() throws IOException {
        Map<String, byte[]> sources = new TreeMap<>();
        for (String racine : new String[] {"processes", "forms"}) {
            try (Stream<Path> chemins = Files.walk(dossier.resolve(racine))) {
                for (Path chemin : chemins.filter(Files::isRegularFile).toList()) {
                    String nom = dossier.relativize(chemin).toString().replace('\\', '/');
                    if (estPubliable(nom)) {
                        sources.put(nom, Files.readAllBytes(chemin));
                    }
                }
            }
        }
        return sources;
    }

    private Map<String, byte[]> deLApplication() throws IOException {
        Map<String, byte[]> sources = new TreeMap<>();
        PathMatchingResourcePatternResolver lecteur = new PathMatchingResourcePatternResolver();
        for (String motif : MOTIFS) {
            for (Resource ressource : lecteur.getResources("classpath*:" + motif)) {
                String url = ressource.getURL().toString();
                String racine = motif.substring(0, motif.indexOf('/') + 1);
                String nom = url.substring(url.lastIndexOf(racine));
                if (estPubliable(nom) && ressource.isReadable()) {
                    sources.put(nom, ressource.getContentAsByteArray());
                }
            }
        }
        return sources;
    }

    private static boolean estPubliable(String nom) {
        return nom.matches("processes/[^/]+\\.(bpmn|dmn)")
                || nom.matches("forms/taches/[^/]+\\.form")
                || nom.matches("forms/courriers/.+\\.(html|txt|css)");
    }
}
