package fr.escalade.reception.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Bytes to text, forgiving: senders declare charsets and encodings that they do not use. */
final class Decodage {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decodage() {}

    /** A header's readable form; one that cannot be decoded is shown as it stands. */
    static String entete(String brut) {
        String lisible = brut;
        try {
            // Encoded words glued to their neighbours or holding spaces: seen everywhere.
            lisible = MimeUtility.decodeText(brut.replaceAll("\\?==\\?", "?= =?"));
        } catch (UnsupportedEncodingException | RuntimeException inconnu) {
            // shown as it stands
        }
        boolean huitBits = lisible.equals(brut) && brut.chars().anyMatch(c -> c > 127);
        String texte = huitBits ? texte(brut.getBytes(StandardCharsets.ISO_8859_1), "") : lisible;
        return texte.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static byte[] corps(byte[] octets, String encodage) {
        return switch (encodage.strip().toLowerCase(Locale.ROOT).replaceAll("[;\\s].*", "")) {
            case "base64" -> base64(octets);
            case "quoted-printable" -> quotedPrintable(octets);
            default -> octets;
        };
    }

    /** As declared when that is possible, as UTF-8 when it is evidently that, otherwise as Windows would. */
    static String texte(byte[] octets, String jeu) {
        Charset declare = jeu(jeu);
        boolean unOctet = declare == null
                || declare.equals(StandardCharsets.US_ASCII)
                || declare.equals(StandardCharsets.ISO_8859_1)
                || declare.equals(WINDOWS);
        String texte = strict(octets, unOctet ? StandardCharsets.UTF_8 : declare);
        if (texte == null) {
            texte = strict(octets, StandardCharsets.UTF_8);
        }
        return (texte == null ? new String(octets, WINDOWS) : texte)
                .replace("\u0000", "")
                .replace("\uFEFF", "");
    }

    private static Charset jeu(String nom) {
        try {
            return nom.isBlank() ? null : Charset.forName(MimeUtility.javaCharset(nom.strip()));
        } catch (IllegalArgumentException inconnu) {
            return null;
        }
    }

    /** Null when the bytes are not that; a last character cut in two by our own limit is forgiven. */
    private static String strict(byte[] octets, Charset jeu) {
        for (int coupes = 0; coupes <= Math.min(3, octets.length); coupes++) {
            try {
                return jeu.newDecoder()
                        .decode(ByteBuffer.wrap(octets, 0, octets.length - coupes))
                        .toString();
            } catch (CharacterCodingException autre) {
                if (octets.length < LecteurMime.TEXTE_AU_PLUS / 2) {
                    return null;
                }
            }
        }
        return null;
    }

    private static byte[] base64(byte[] octets) {
        ByteArrayOutputStream propres = new ByteArrayOutputStream(octets.length);
        for (byte octet : octets) {
            if (Character.isLetterOrDigit(octet) && octet > 0 || octet == '+' || octet == '/') {
                propres.write(octet);
            }
        }
        byte[] signes = propres.toByteArray();
        int entiers = signes.length % 4 == 1 ? signes.length - 1 : signes.length;
        return Base64.getDecoder().decode(java.util.Arrays.copyOf(signes, entiers));
    }

    private static byte[] quotedPrintable(byte[] octets) {
        try (InputStream lu = MimeUtility.decode(new ByteArrayInputStream(octets), "quoted-printable")) {
            return lu.readAllBytes();
        } catch (IOException | MessagingException malEcrit) {
            return octets;
        }
    }
}
