package fr.escalade.api;

import fr.escalade.partage.Refus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file, on disk for as long as it is read. */
final class FichierRecu implements AutoCloseable {

    private final String nom;
    private final Path chemin;

    FichierRecu(MultipartFile fichier) {
        nom = nomSeul(fichier.getOriginalFilename());
        if (fichier.isEmpty()) {
            throw new ChampRefuse(
                    Refus.Nature.INVALIDE, "fichier-vide", "fichier", "Le fichier « " + nom + " » est vide.");
        }
        try {
            chemin = Files.createTempFile("escalade-import-", ".tmp");
            fichier.transferTo(chemin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String nom() {
        return nom;
    }

    Path chemin() {
        return chemin;
    }

    /** Some browsers and programs send a whole path: only its last part is a name. */
    private static String nomSeul(String nom) {
        String seul = nom == null ? "" : nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
        String propre = seul.replaceAll("\\p{Cntrl}", "").strip();
        if (propre.isEmpty()) {
            return "fichier";
        }
        return propre.length() <= 255 ? propre : propre.substring(propre.length() - 255);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(chemin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
