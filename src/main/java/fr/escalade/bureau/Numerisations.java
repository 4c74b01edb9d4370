package fr.escalade.bureau;

import fr.escalade.creance.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Scanned papers that come with a form of the case's page: a signed receipt, an agreement. */
@Component
class Numerisations {

    private final Pieces pieces;

    Numerisations(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The kept file's id; null when nothing was joined. */
    Long conserver(MultipartFile fichier) {
        if (fichier == null || fichier.isEmpty()) {
            return null;
        }
        try {
            String nom = Optional.ofNullable(fichier.getOriginalFilename()).orElse("numerisation");
            return pieces.conserver(
                    nom.substring(nom.replace('\\', '/').lastIndexOf('/') + 1),
                    fichier.getContentType(),
                    fichier.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
