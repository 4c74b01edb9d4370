package fr.escalade.historique;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** SHA-256 of a journal line: fields separated by a character that none of them may contain. */
final class Empreinte {

    private Empreinte() {}

    static String duMaillon(
            String precedent,
            String chaine,
            long rang,
            Instant instant,
            String type,
            String libelle,
            String auteur,
            String details) {
        String texte = String.join(
                "\u001f", precedent, chaine, Long.toString(rang), instant.toString(), type, libelle, auteur, details);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(texte.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
