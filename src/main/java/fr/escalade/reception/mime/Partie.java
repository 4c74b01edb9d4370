package fr.escalade.reception.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One entity of a message: its headers as received and either parts or the beginning of a body. {@code corps} is still
 * encoded; {@code taille} counts all its bytes, kept or not.
 */
public record Partie(List<Entete> entetes, List<Partie> parties, byte[] corps, long taille) {

    /** {@code valeur} unfolded, bytes as ISO-8859-1. */
    public record Entete(String nom, String valeur) {}

    /** The first header of that name, or empty. */
    public Optional<String> entete(String nom) {
        return entetes(nom).findFirst();
    }

    public Stream<String> entetes(String nom) {
        return entetes.stream().filter(un -> un.nom().equalsIgnoreCase(nom)).map(Entete::valeur);
    }

    public boolean a(String nom) {
        return entete(nom).isPresent();
    }

    /** « text/plain »; without a type, or with one that is none, text. */
    public String type() {
        String type = entete("Content-Type")
                .orElse("text/plain")
                .replaceAll("[;,\\s].*", "")
                .toLowerCase(Locale.ROOT);
        return type.matches("[a-z]+/[\\w.+-]+") ? type : "text/plain";
    }

    /** A parameter of the content type, or empty. */
    public Optional<String> parametre(String nom) {
        return Parametres.lire(entete("Content-Type").orElse(""), nom);
    }

    /** The file name of an attachment, decoded; empty when it has none. */
    public Optional<String> nomDeFichier() {
        return Parametres.lire(entete("Content-Disposition").orElse(""), "filename")
                .or(() -> parametre("name"))
                .map(Decodage::entete);
    }

    public boolean estJointe() {
        return entete("Content-Disposition").orElse("").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The body decoded, as far as it was kept. */
    public String texte() {
        byte[] octets =
                Decodage.corps(corps, entete("Content-Transfer-Encoding").orElse(""));
        return Decodage.texte(octets, parametre("charset").orElse(""));
    }

    /** The body as it stands, without any decoding. */
    String brut() {
        return new String(corps, StandardCharsets.ISO_8859_1);
    }

    /** This one and everything inside it, in order; forwarded messages included. */
    public Stream<Partie> toutes() {
        return Stream.concat(Stream.of(this), parties.stream().flatMap(Partie::toutes));
    }

    public Optional<Partie> premiere(Predicate<Partie> condition) {
        return toutes().filter(condition).findFirst();
    }
}
