package fr.escalade.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a request asks: method, address and content. */
final class EmpreinteDeDemande {

    private final MessageDigest sha;

    EmpreinteDeDemande(HttpServletRequest demande) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        texte(demande.getMethod());
        texte(demande.getRequestURI());
        texte(String.valueOf(demande.getQueryString()));
    }

    String avecCorps(byte[] corps) {
        sha.update(corps);
        return HexFormat.of().formatHex(sha.digest());
    }

    String avecParties(HttpServletRequest demande) throws IOException {
        try {
            for (Part partie : demande.getParts()) {
                texte(partie.getName());
                texte(String.valueOf(partie.getSubmittedFileName()));
                texte(String.valueOf(partie.getSize()));
                fichier(partie);
            }
        } catch (ServletException | IllegalStateException illisible) {
            // Too large or cut short: Spring meets the same fault right after us, and it is answered there.
            texte("illisible");
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private void fichier(Part partie) throws IOException {
        byte[] tampon = new byte[8192];
        try (InputStream contenu = partie.getInputStream()) {
            for (int lus = contenu.read(tampon); lus > 0; lus = contenu.read(tampon)) {
                sha.update(tampon, 0, lus);
            }
        }
    }

    private void texte(String valeur) {
        sha.update(valeur.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0x1f);
    }
}
