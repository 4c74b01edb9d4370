package fr.escalade.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body with a boundary of its own, as every program sends it. */
final class Formulaire {

    private final String frontiere = "---" + UUID.randomUUID();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    Formulaire champ(String nom, String valeur) {
        ecrire("--" + frontiere + "\r\nContent-Disposition: form-data; name=\"" + nom + "\"\r\n\r\n" + valeur + "\r\n");
        return this;
    }

    Formulaire fichier(String nom, String nomDeFichier, byte[] contenu) {
        ecrire("--" + frontiere + "\r\nContent-Disposition: form-data; name=\"" + nom + "\"; filename=\"" + nomDeFichier
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        octets.writeBytes(contenu);
        ecrire("\r\n");
        return this;
    }

    String type() {
        return "multipart/form-data; boundary=" + frontiere;
    }

    byte[] octets() {
        ecrire("--" + frontiere + "--\r\n");
        return octets.toByteArray();
    }

    private void ecrire(String texte) {
        octets.writeBytes(texte.getBytes(StandardCharsets.UTF_8));
    }
}
