package fr.escalade.reception.mime;

import fr.escalade.partage.AdresseElectronique;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A received message as rules and people read it. */
public final class Message {

    private static final Pattern IDENTIFIANT = Pattern.compile("<[^<>\\s]{3,400}>");
    private static final Pattern ENTRE_CHEVRONS = Pattern.compile("<([^<>\\s]{3,320})>");
    private static final Pattern ADRESSE = Pattern.compile("[^\\s<>,;:\"()\\[\\]=]{1,200}@[\\p{L}\\d.-]{1,200}");
    private static final List<String> OU_IL_EST_ARRIVE = List.of(
            "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To", "Resent-To");
    private static final int REFERENCES_AU_PLUS = 100;
    private static final int ENTETE_AU_PLUS = 2000;
    private static final int PIECES_AU_PLUS = 30;

    private final Partie racine;

    private Message(Partie racine) {
        this.racine = racine;
    }

    public static Message lire(InputStream flux) {
        try {
            return new Message(LecteurMime.lire(flux));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Partie racine() {
        return racine;
    }

    /** A header, decoded; empty text without it. */
    public String entete(String nom) {
        return racine.entete(nom)
                .map(valeur -> Decodage.entete(valeur.substring(0, Math.min(valeur.length(), ENTETE_AU_PLUS))))
                .orElse("");
    }

    public String objet() {
        return entete("Subject");
    }

    /** The sender's address in lower case, or empty: a bounce has none, junk may have anything. */
    public Optional<String> expediteur() {
        String qui = racine.entete("From").or(() -> racine.entete("Sender")).orElse("");
        // « claire@durand.example via Service <envoi@service.example> »: the one between brackets wrote it.
        return ENTRE_CHEVRONS
                .matcher(qui)
                .results()
                .flatMap(trouve -> adresses(trouve.group(1)))
                .findFirst()
                .or(() -> adresses(qui).findFirst());
    }

    /** « Claire Martin », or empty text. */
    public String nomDeLExpediteur() {
        return entete("From").replaceAll("<[^>]*>?", "").replace("\"", "").strip();
    }

    public Optional<String> messageId() {
        return identifiants(racine.entete("Message-ID").orElse("")).findFirst();
    }

    /** What it answers, nearest first. */
    public List<String> references() {
        List<String> fil = identifiants(racine.entete("References").orElse("")).toList();
        Stream<String> duPlusProche = java.util.stream.IntStream.iterate(fil.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(fil::get);
        return Stream.concat(identifiants(racine.entete("In-Reply-To").orElse("")), duPlusProche)
                .distinct()
                .limit(REFERENCES_AU_PLUS)
                .toList();
    }

    /** Every address that it was sent to or went through. */
    public List<String> destinataires() {
        return OU_IL_EST_ARRIVE.stream()
                .flatMap(racine::entetes)
                .flatMap(Message::adresses)
                .distinct()
                .limit(REFERENCES_AU_PLUS)
                .toList();
    }

    public Optional<Instant> date() {
        String ecrite = entete("Date").replaceAll("\\s*\\([^)]*\\)\\s*$", "");
        try {
            return Optional.of(ZonedDateTime.parse(ecrite, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException autrement) {
            return Optional.empty();
        }
    }

    /** What a person reads, quotes included; never markup. */
    public String texte() {
        return TexteDuMessage.de(racine);
    }

    /** The attached files by name, sizes in bytes as received (encoded); never opened. */
    public List<Piece> pieces() {
        return racine.toutes()
                .filter(partie -> partie.parties().isEmpty())
                .filter(partie -> partie.nomDeFichier().isPresent() || partie.estJointe())
                .limit(PIECES_AU_PLUS)
                .map(partie -> new Piece(partie.nomDeFichier().orElse("sans nom"), partie.type(), partie.taille()))
                .toList();
    }

    public record Piece(String nom, String type, long taille) {}

    public static Stream<String> identifiants(String texte) {
        Matcher trouves = IDENTIFIANT.matcher(texte);
        return trouves.results().map(java.util.regex.MatchResult::group);
    }

    /** The well-formed addresses of a header or a text, in lower case. */
    public static Stream<String> adresses(String texte) {
        return ADRESSE.matcher(texte)
                .results()
                .map(trouve -> trouve.group().toLowerCase(Locale.ROOT).replaceAll("\\.+$", ""))
                .filter(AdresseElectronique::estValide);
    }
}
