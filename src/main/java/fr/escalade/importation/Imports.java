package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files read into claims. */
@Component
public class Imports {

    /**
     * What a file was recognised as, before anything is recorded: {@code colonnes} maps our field to a heading of the
     * file (null when nothing fits), {@code entetes} are all its headings, {@code apercu} its first lines.
     */
    public record Reconnaissance(
            String format,
            String separateur,
            String encodage,
            String formatDate,
            List<String> entetes,
            Map<String, String> colonnes,
            List<List<String>> apercu,
            List<String> problemes) {}

    /** @throws Refus when the file is none that we read, or too large */
    public Reconnaissance reconnaitre(String creancier, String nom, Path fichier) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts reading in the background and returns the import's id at once. {@code correspondance} (our field → heading)
     * null: the remembered or recognised one. The file may be deleted after the call returns.
     *
     * @throws Refus when the file is none that we read
     */
    public long lancer(String creancier, String nom, Path fichier, Map<String, String> correspondance, String auteur) {
        throw new UnsupportedOperationException();
    }

    public RapportImport rapport(long id) {
        throw new UnsupportedOperationException();
    }

    public List<RapportImport> derniers(String creancier) {
        throw new UnsupportedOperationException();
    }
}
