package fr.escalade.bureau;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files handed to a browser: never interpreted as a page of ours, whatever their sender called them. */
final class Fichier {

    private static final Set<String> AFFICHABLES = Set.of("application/pdf", "text/plain", "image/png", "image/jpeg");

    private Fichier() {}

    static ResponseEntity<byte[]> telecharger(String nom, String type, byte[] contenu) {
        return repondre(ContentDisposition.attachment(), nom, type(type), contenu);
    }

    /** Shown in the page when the type is harmless, otherwise downloaded. */
    static ResponseEntity<byte[]> afficher(String nom, String type, byte[] contenu) {
        MediaType connu = type(type);
        boolean affichable = AFFICHABLES.contains(connu.getType() + "/" + connu.getSubtype());
        return repondre(
                affichable ? ContentDisposition.inline() : ContentDisposition.attachment(), nom, connu, contenu);
    }

    private static ResponseEntity<byte[]> repondre(
            ContentDisposition.Builder disposition, String nom, MediaType type, byte[] contenu) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(nom, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type)
                .body(contenu);
    }

    private static MediaType type(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException inconnu) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
