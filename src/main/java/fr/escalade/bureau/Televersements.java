package fr.escalade.bureau;

import fr.escalade.partage.Refus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files dropped by a person, kept until the import is started or a day has passed. */
@Component
class Televersements {

    private static final Duration OUBLI = Duration.ofDays(1);

    private final Path dossier;
    private final Clock horloge;

    Televersements(@Value("${escalade.donnees}") Path donnees, Clock horloge) {
        this.dossier = donnees.resolve("televersements");
        this.horloge = horloge;
    }

    /** A dropped file. {@code jeton} names it in addresses, {@code nom} is what its owner calls it. */
    record Depot(String jeton, String nom, Path chemin) {}

    Depot recevoir(MultipartFile fichier) {
        String nom = nom(fichier);
        if (fichier.isEmpty()) {
            throw new Refus(
                    "fichier-vide", "Le fichier « " + nom + " » est vide. Vérifiez-le, puis déposez-le à nouveau.");
        }
        try {
            Files.createDirectories(dossier);
            oublierLesAnciens();
            Path lieu = Files.createDirectory(dossier.resolve(UUID.randomUUID().toString()));
            Path chemin = lieu.resolve("contenu");
            fichier.transferTo(chemin);
            Files.writeString(lieu.resolve("nom"), nom);
            return new Depot(lieu.getFileName().toString(), nom, chemin);
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be kept", e);
        }
    }

    /** @throws Refus when it was imported or forgotten meanwhile */
    Depot retrouver(String jeton) {
        Path lieu = dossier.resolve(jeton.matches("[0-9a-f-]{36}") ? jeton : "inconnu");
        try {
            return new Depot(jeton, Files.readString(lieu.resolve("nom")), lieu.resolve("contenu"));
        } catch (IOException parti) {
            throw new Refus(
                    Refus.Nature.INTROUVABLE,
                    "fichier-oublie",
                    "Ce fichier n’attend plus d’être importé : déposez-le à nouveau.");
        }
    }

    void oublier(Depot depot) {
        effacer(depot.chemin().getParent());
    }

    private void oublierLesAnciens() throws IOException {
        Instant limite = horloge.instant().minus(OUBLI);
        try (Stream<Path> lieux = Files.list(dossier)) {
            for (Path lieu : lieux.toList()) {
                if (Files.getLastModifiedTime(lieu).toInstant().isBefore(limite)) {
                    effacer(lieu);
                }
            }
        }
    }

    private static void effacer(Path lieu) {
        try {
            for (String fichier : List.of("contenu", "nom", "")) {
                Files.deleteIfExists(lieu.resolve(fichier));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nom(MultipartFile fichier) {
        String complet = Optional.ofNullable(fichier.getOriginalFilename()).orElse("fichier");
        String court = complet.substring(complet.replace('\\', '/').lastIndexOf('/') + 1)
                .strip();
        return court.isEmpty() ? "fichier" : court.substring(Math.max(0, court.length() - 200));
    }
}
