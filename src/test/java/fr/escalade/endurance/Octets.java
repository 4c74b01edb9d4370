package fr.escalade.endurance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The digest of a message on both sides of the wire. */
final class Octets {

    private Octets() {}

    static String sha256(byte[] octets) {
        int fin = octets.length;
        while (fin > 0 && (octets[fin - 1] == '\n' || octets[fin - 1] == '\r')) {
            fin--;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(octets, fin)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
