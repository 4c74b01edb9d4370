package fr.escalade.reception.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The lines of a stream, each byte one character; an endless line comes in pieces. */
final class Lignes {

    static final Charset OCTETS = StandardCharsets.ISO_8859_1;
    private static final int LONGUEUR_AU_PLUS = 16 * 1024;

    private final InputStream flux;
    private boolean coupee;

    Lignes(InputStream flux) {
        this.flux = new BufferedInputStream(flux, 64 * 1024);
    }

    /** Without its end; null at the end of the stream. */
    String suivante() throws IOException {
        StringBuilder ligne = new StringBuilder();
        coupee = false;
        int octet = flux.read();
        if (octet < 0) {
            return null;
        }
        while (octet >= 0 && octet != '\n') {
            if (octet == '\r') {
                flux.mark(1);
                if (flux.read() != '\n') {
                    flux.reset();
                }
                return ligne.toString();
            }
            ligne.append((char) octet);
            if (ligne.length() >= LONGUEUR_AU_PLUS) {
                coupee = true;
                return ligne.toString();
            }
            octet = flux.read();
        }
        return ligne.toString();
    }

    /** Whether the last line was only the beginning of one. */
    boolean coupee() {
        return coupee;
    }
}
