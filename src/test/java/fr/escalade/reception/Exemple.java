package fr.escalade.reception;

import fr.escalade.reception.tri.Nature;
import fr.escalade.reponse.Intention;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A message of the corpus and what must be found in it; {@code intention} of an answer, or null. */
record Exemple(String nom, Nature nature, Intention intention, Supplier<InputStream> source) {

    static Exemple de(String nom, Nature nature, Intention intention, String message) {
        return de(nom, nature, intention, message, StandardCharsets.UTF_8);
    }

    static Exemple de(String nom, Nature nature, Intention intention, String message, Charset jeu) {
        byte[] octets = message.replace("\n", "\r\n").getBytes(jeu);
        return new Exemple(nom, nature, intention, () -> new ByteArrayInputStream(octets));
    }
}
