package fr.escalade.courrier.passerelle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of a body, as providers sign their calls: hexadecimal or base64, with or without « sha256= » before it. */
final class Signature {

    private static final String ALGORITHME = "HmacSHA256";

    private Signature() {}

    static boolean convient(String signature, byte[] corps, String cle) {
        try {
            Mac sceau = Mac.getInstance(ALGORITHME);
            sceau.init(new SecretKeySpec(cle.getBytes(StandardCharsets.UTF_8), ALGORITHME));
            byte[] attendu = sceau.doFinal(corps);
            String recu = signature.strip().replaceFirst("^sha256=", "");
            return egal(recu.toLowerCase(java.util.Locale.ROOT), HexFormat.of().formatHex(attendu))
                    | egal(recu, Base64.getEncoder().encodeToString(attendu));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean egal(String un, String autre) {
        return MessageDigest.isEqual(un.getBytes(StandardCharsets.UTF_8), autre.getBytes(StandardCharsets.UTF_8));
    }
}
