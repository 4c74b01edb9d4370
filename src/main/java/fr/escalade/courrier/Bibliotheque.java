package fr.escalade.courrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where letters are read: {@code chemin} is relative to {@code forms/courriers/} (« relance_courtoise.professionnel.html »).
 * A case reads the texts of the deployment that it is on; a preview reads the folder.
 */
@FunctionalInterface
public interface Bibliotheque {

    /** The version of texts that may change under our feet: never cached. */
    String DOSSIER = "dossier";

    Optional<String> lire(String chemin);

    /** A stable name of this version of the texts, for caching and for the journal. */
    default String version() {
        return DOSSIER;
    }

    /** The texts of a folder as they are at this moment. */
    static Bibliotheque duDossier(Path racine) {
        Path base = racine.toAbsolutePath().normalize();
        return chemin -> {
            Path fichier = base.resolve(chemin).normalize();
            try {
                return fichier.startsWith(base) && Files.isRegularFile(fichier)
                        ? Optional.of(Files.readString(fichier))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The texts that the application was delivered with. */
    static Bibliotheque livree() {
        return new Bibliotheque() {
            @Override
            public Optional<String> lire(String chemin) {
                if (chemin.contains("..")) {
                    return Optional.empty();
                }
                try (InputStream flux = Bibliotheque.class.getResourceAsStream("/forms/courriers/" + chemin)) {
                    return flux == null
                            ? Optional.empty()
                            : Optional.of(new String(flux.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public String version() {
                return "livree";
            }
        };
    }
}
