package fr.escalade.courrier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is computed from the bytes and the key of a message. */
final class Empreintes {

    private Empreintes() {}

    static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells the same address again, and does not tell which it is. */
    static String duDestinataire(Courrier courrier) {
        return sha256(courrier.destinataire().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** The Message-ID of a send key: the same for ever, and telling nothing of the debtor. */
    static String messageId(String cle, String expediteur) {
        String domaine = expediteur.substring(expediteur.indexOf('@') + 1);
        return "<" + sha256(cle.getBytes(StandardCharsets.UTF_8)).substring(0, 40) + "@" + domaine + ">";
    }
}
