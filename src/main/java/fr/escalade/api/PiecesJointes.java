package fr.escalade.api;

import fr.escalade.creance.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Scanned papers that come with a call: a signed receipt, an agreement. */
@Component
class PiecesJointes {

    private final Pieces pieces;

    PiecesJointes(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The kept file's id; null when nothing was joined. */
    Long conserver(MultipartFile fichier) {
        if (fichier == null) {
            return null;
        }
        try (FichierRecu recu = new FichierRecu(fichier)) {
            return pieces.conserver(recu.nom(), fichier.getContentType(), Files.readAllBytes(recu.chemin()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
