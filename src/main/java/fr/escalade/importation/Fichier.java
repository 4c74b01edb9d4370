package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/** A file as received, wholly in memory: its size was checked first. */
record Fichier(String nom, byte[] contenu) {

    /** @throws Refus when it is absent, empty or larger than {@code maximum} */
    static Fichier ouvrir(String nom, Path chemin, DataSize maximum) {
        String court = nomCourt(nom);
        try {
            long taille = Files.size(chemin);
            if (taille == 0) {
                throw new Refus("fichier-vide", "Le fichier « " + court + " » est vide : il n'y a rien à importer.");
            }
            if (taille > maximum.toBytes()) {
                throw new Refus(
                        "fichier-trop-grand",
                        "Le fichier « " + court + " » est trop grand (" + mega(taille) + " Mo ; au plus "
                                + mega(maximum.toBytes()) + " Mo). Découpez-le en plusieurs fichiers.");
            }
            return new Fichier(court, Files.readAllBytes(chemin));
        } catch (IOException e) {
            throw new Refus(
                    "fichier-illisible", "Le fichier « " + court + " » ne peut pas être lu. Déposez-le de nouveau.");
        }
    }

    boolean commencePar(String debut) {
        byte[] attendu = debut.getBytes(StandardCharsets.ISO_8859_1);
        return contenu.length >= attendu.length
                && java.util.Arrays.equals(contenu, 0, attendu.length, attendu, 0, attendu.length);
    }

    String sha256() {
        return empreinte(contenu);
    }

    static String empreinte(byte[] contenu) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Browsers may send a whole path; only its last part is the name, and it must fit its column. */
    private static String nomCourt(String nom) {
        String dernier = nom == null ? "" : nom.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        String sur = dernier.isBlank() ? "fichier" : dernier.strip();
        return sur.length() > 255 ? sur.substring(sur.length() - 255) : sur;
    }

    private static String mega(long octets) {
        return Long.toString(Math.round(octets / (1024.0 * 1024.0)));
    }
}
