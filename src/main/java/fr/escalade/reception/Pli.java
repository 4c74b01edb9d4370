package fr.escalade.reception;

import fr.escalade.partage.Temps;
import fr.escalade.reception.mime.Message;
import fr.escalade.reception.tri.Constat;
import fr.escalade.reception.tri.Nature;
import fr.escalade.reception.tri.Tri;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message on its way in: its bytes in a file, its hash, what was read of it and what it was found to be. Opening it needs
 * little memory and never fails for what the message contains.
 */
record Pli(
        Path fichier, long taille, boolean tronque, String sha256, String identite, Message message, Constat constat) {

    private static final Logger LOG = LoggerFactory.getLogger(Pli.class);

    static Pli ouvrir(Path fichier, boolean tronque, Instant recuLe) {
        try {
            MessageDigest tout = nouvelleEmpreinte();
            MessageDigest corps = nouvelleEmpreinte();
            long taille = empreintes(fichier, tout, corps);
            Message message;
            Constat constat;
            try {
                message = lire(fichier);
                constat = Tri.classer(message, recuLe.atZone(Temps.PARIS).toLocalDate());
            } catch (RuntimeException | StackOverflowError illisible) {
                LOG.warn("a received message could not be read; a person will", illisible);
                message = Message.lire(InputStream.nullInputStream());
                constat = new Constat(
                        Nature.ILLISIBLE, "Escalade n’a pas su le lire", null, "", List.of(), List.of(), List.of());
            }
            String empreinte = HexFormat.of().formatHex(tout.digest());
            String identite = message.messageId().map(id -> identite(id, corps)).orElse(empreinte);
            return new Pli(fichier, taille, tronque, empreinte, identite, message, constat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same message by two ways has other headers, but this Message-ID and this body. */
    private static String identite(String messageId, MessageDigest corps) {
        MessageDigest identite = nouvelleEmpreinte();
        identite.update(messageId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(identite.digest(corps.digest()));
    }

    private static Message lire(Path fichier) throws IOException {
        try (InputStream flux = Files.newInputStream(fichier)) {
            return Message.lire(flux);
        }
    }

    /** The digest of all bytes, and of those after the first empty line. */
    private static long empreintes(Path fichier, MessageDigest tout, MessageDigest corps) throws IOException {
        long taille = 0;
        try (InputStream flux = new BufferedInputStream(Files.newInputStream(fichier), 64 * 1024)) {
            byte[] tampon = new byte[64 * 1024];
            boolean dansLeCorps = false;
            boolean ligneVide = false;
            for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
                tout.update(tampon, 0, lus);
                taille += lus;
                int debut = 0;
                for (; !dansLeCorps && debut < lus; debut++) {
                    dansLeCorps = tampon[debut] == '\n' && ligneVide;
                    ligneVide = tampon[debut] == '\n' || tampon[debut] == '\r' && ligneVide;
                }
                corps.update(tampon, debut, lus - debut);
            }
        }
        return taille;
    }

    private static MessageDigest nouvelleEmpreinte() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
