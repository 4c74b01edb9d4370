package fr.escalade.courrier;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An RSA private key from its file; whatever is wrong with it is said in French, with what to do. */
final class ClePrivee {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final Set<PosixFilePermission> AUX_AUTRES = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final int BITS_MINIMUM = 1024;

    private ClePrivee() {}

    /** @throws IllegalStateException when there is no usable key in that file */
    static RSAPrivateKey lire(Path fichier) {
        Matcher pem = PEM.matcher(texte(fichier));
        if (!pem.find()) {
            throw inutilisable(fichier, "ce n'est pas une clé au format PEM");
        }
        if (!pem.group(1).equals("PRIVATE KEY")) {
            throw inutilisable(
                    fichier,
                    "elle est au format « " + pem.group(1)
                            + " », il faut PKCS#8 sans mot de passe : openssl pkcs8 -topk8"
                            + " -nocrypt -in ancienne.pem -out nouvelle.pem");
        }
        RSAPrivateKey cle = rsa(fichier, pem.group(2));
        if (cle.getModulus().bitLength() < BITS_MINIMUM) {
            throw inutilisable(fichier, "elle est trop courte : 2048 bits sont conseillés, 1024 le minimum");
        }
        return cle;
    }

    /** Whether somebody else than its owner may read or replace it; false where files have no such rights. */
    static boolean estAPortee(Path fichier) {
        try {
            return Files.getPosixFilePermissions(fichier).stream().anyMatch(AUX_AUTRES::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String texte(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (NoSuchFileException e) {
            throw inutilisable(fichier, "le fichier n'existe pas");
        } catch (MalformedInputException e) {
            throw inutilisable(fichier, "ce n'est pas une clé au format PEM");
        } catch (IOException e) {
            throw inutilisable(fichier, "le fichier ne peut pas être lu par l'application");
        }
    }

    private static RSAPrivateKey rsa(Path fichier, String base64) {
        try {
            byte[] octets = Base64.getMimeDecoder().decode(base64);
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(octets));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw inutilisable(fichier, "elle est abîmée, ou ce n'est pas une clé RSA");
        }
    }

    private static IllegalStateException inutilisable(Path fichier, String raison) {
        return new IllegalStateException("La clé DKIM « " + fichier + " » est inutilisable : " + raison
                + ". Corrigez-la, ou retirez ce domaine de escalade.courrier.dkim : rien ne part sans la signature"
                + " demandée.");
    }
}
