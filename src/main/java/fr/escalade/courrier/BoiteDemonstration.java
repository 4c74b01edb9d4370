package fr.escalade.courrier;

import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's mailbox: what the debtors would have received, message by message, as the server got it. Files of
 * the data folder, so that it is still there after a restart; beyond its limit the oldest messages go.
 */
@Component
@Profile("demonstration")
public class BoiteDemonstration {

    private static final String SUFFIXE = ".eml";

    private final Path dossier;
    private final int limite;
    private long dernier;

    BoiteDemonstration(
            @Value("${escalade.donnees}") String donnees,
            @Value("${escalade.demonstration.boite.limite:5000}") int limite)
            throws IOException {
        this.dossier = Files.createDirectories(Path.of(donnees, "boite"));
        this.limite = limite;
        this.dernier = numeros().stream().findFirst().orElse(0L);
    }

    /** A line of the list. {@code date} is the message's own, or null; {@code pieces} how many files are attached. */
    public record EnTete(long id, String objet, String de, String a, Instant date, int pieces) {}

    /** A whole message; {@code html} is cleaned of everything active or fetched from elsewhere, null without one. */
    public record Message(EnTete entete, String texte, String html, List<Piece> pieces) {}

    /** {@code rang} from 0; {@code taille} in bytes. */
    public record Piece(int rang, String nom, String type, long taille) {}

    public record Contenu(String nom, String type, byte[] octets) {}

    /** Newest first. */
    public synchronized Page<EnTete> lister(int page, int taille) {
        List<Long> numeros = numeros();
        List<EnTete> contenu = numeros.stream()
                .skip((long) page * taille)
                .limit(taille)
                .map(numero -> new MessageLu(source(numero)).entete(numero))
                .toList();
        return new Page<>(contenu, numeros.size(), page, taille);
    }

    /** @throws Refus when there is none */
    public Message lire(long id) {
        return new MessageLu(source(id)).message(id);
    }

    /** @throws Refus when there is none */
    public Contenu piece(long id, int rang) {
        return new MessageLu(source(id))
                .piece(rang)
                .orElseThrow(() -> Refus.introuvable("La pièce jointe", Integer.toString(rang)));
    }

    /** The message as received, byte for byte. @throws Refus when there is none */
    public byte[] source(long id) {
        Path fichier = fichier(id);
        try {
            if (!Files.exists(fichier)) {
                throw Refus.introuvable("Le message", Long.toString(id));
            }
            return Files.readAllBytes(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and renamed: a message is there whole or not at all, and only then does the server say yes. */
    synchronized void recevoir(String destinataire, byte[] octets) {
        try {
            Path brouillon = Files.createTempFile(dossier, "recu", ".tmp");
            Files.write(brouillon, octets);
            Files.move(brouillon, fichier(++dernier), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(fichier(dernier - limite));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fichier(long id) {
        return dossier.resolve("%010d%s".formatted(id, SUFFIXE));
    }

    private List<Long> numeros() {
        try (Stream<Path> fichiers = Files.list(dossier)) {
            return fichiers.map(fichier -> fichier.getFileName().toString())
                    .filter(nom -> nom.matches("\\d{10}\\" + SUFFIXE))
                    .map(nom -> Long.valueOf(nom.substring(0, 10)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
