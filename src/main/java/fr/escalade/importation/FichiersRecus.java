package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files as received, kept in the data folder under their SHA-256: an audit can read again what was read. */
@Component
class FichiersRecus {

    private final Path dossier;

    FichiersRecus(@Value("${escalade.donnees:./donnees}") Path donnees) {
        this.dossier = donnees.resolve("imports");
    }

    /** @throws Refus when the disk does not take it */
    void conserver(Fichier fichier) {
        try {
            Files.createDirectories(dossier);
            Path place = dossier.resolve(fichier.sha256());
            if (Files.notExists(place)) {
                // Written aside first: a name is a promise that the content is whole.
                Path provisoire = Files.createTempFile(dossier, "recu", ".tmp");
                Files.write(provisoire, fichier.contenu());
                Files.move(provisoire, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Refus(
                    "stockage-impossible",
                    "Le fichier « " + fichier.nom()
                            + " » n'a pas pu être conservé : vérifiez l'espace disque du dossier"
                            + " des données. Rien n'a été importé.");
        }
    }

    Fichier relire(String nom, String sha256) {
        try {
            return new Fichier(nom, Files.readAllBytes(dossier.resolve(sha256)));
        } catch (IOException e) {
            throw new Refus(
                    "fichier-perdu", "Le fichier reçu n'est plus dans le dossier des données : déposez-le de nouveau.");
        }
    }
}
