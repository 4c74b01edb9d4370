package fr.escalade.courrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Signs a finished message with DKIM (RFC 6376): rsa-sha256, relaxed/relaxed. The signature is put before the bytes,
 * which are otherwise left as they are.
 */
final class SignatureDkim {

    private static final String FIN = "\r\n";

    /** Signed where present; named once more, so that nobody adds another one of them unseen (RFC 6376, 8.15). */
    private static final List<String> SIGNES = List.of(
            "from",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-language",
            "auto-submitted");

    private static final Pattern PLIURE = Pattern.compile("\r\n(?=[ \t])");
    private static final Pattern BLANCS = Pattern.compile("[ \t]+");
    private static final int NOMS_PAR_LIGNE = 5;

    private final String domaine;
    private final String selecteur;
    private final PrivateKey cle;

    SignatureDkim(String domaine, String selecteur, PrivateKey cle) {
        this.domaine = domaine;
        this.selecteur = selecteur;
        this.cle = cle;
    }

    byte[] signer(byte[] octets, Instant moment) {
        String message = new String(octets, StandardCharsets.ISO_8859_1);
        int corps = message.indexOf(FIN + FIN);
        List<String> entetes = List.of(message.substring(0, corps).split("\r\n(?![ \t])"));
        List<String> presents = new ArrayList<>();
        List<String> noms = new ArrayList<>();
        for (String nom : SIGNES) {
            List<String> siens = new ArrayList<>(
                    entetes.stream().filter(entete -> nom(entete).equals(nom)).toList());
            Collections.reverse(siens); // the last one is signed first (RFC 6376, 5.4.2)
            presents.addAll(siens);
            noms.addAll(Collections.nCopies(siens.size() + 1, nom));
        }
        String signature = "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domaine + ";" + FIN + "\ts="
                + selecteur + "; t=" + moment.getEpochSecond() + ";" + FIN + "\th=" + plier(noms) + ";" + FIN + "\tbh="
                + base64(empreinte(corps(message.substring(corps + 4)))) + ";" + FIN + "\tb=";
        StringBuilder aSigner = new StringBuilder();
        presents.forEach(entete -> aSigner.append(entete(entete)).append(FIN));
        aSigner.append(entete(signature));
        String complete =
                signature + base64(chiffrer(octets(aSigner.toString()))).replaceAll("(.{70})", "$1\r\n\t");
        return octets(complete.stripTrailing() + FIN + message);
    }

    private static String nom(String entete) {
        int deuxPoints = entete.indexOf(':');
        return entete.substring(0, Math.max(deuxPoints, 0)).strip().toLowerCase(Locale.ROOT);
    }

    private static String plier(List<String> noms) {
        StringBuilder plie = new StringBuilder();
        for (int i = 0; i < noms.size(); i++) {
            plie.append(i == 0 ? "" : i % NOMS_PAR_LIGNE == 0 ? ":" + FIN + "\t" : ":")
                    .append(noms.get(i));
        }
        return plie.toString();
    }

    /** RFC 6376, 3.4.2. */
    private static String entete(String entete) {
        String valeur =
                PLIURE.matcher(entete.substring(entete.indexOf(':') + 1)).replaceAll("");
        return nom(entete) + ":" + BLANCS.matcher(valeur).replaceAll(" ").strip();
    }

    /** RFC 6376, 3.4.4. */
    private static byte[] corps(String corps) {
        StringBuilder canonique = new StringBuilder(corps.length());
        int vides = 0;
        for (String ligne : corps.split(FIN, -1)) {
            String nette = BLANCS.matcher(ligne).replaceAll(" ");
            nette = nette.endsWith(" ") ? nette.substring(0, nette.length() - 1) : nette;
            if (nette.isEmpty()) {
                vides++;
            } else {
                canonique.append(FIN.repeat(vides)).append(nette).append(FIN);
                vides = 0;
            }
        }
        return octets(canonique.toString());
    }

    private static byte[] empreinte(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] chiffrer(byte[] octets) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(cle);
            signature.update(octets);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("DKIM signature for " + domaine + " failed", e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }
}
