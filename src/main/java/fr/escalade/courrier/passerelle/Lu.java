package fr.escalade.courrier.passerelle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body read as described: an answer or a receipt. */
public final class Lu {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Lecture lecture;
    private final String corps;
    private final Map<String, List<String>> etats;

    Lu(Lecture lecture, String corps, Map<String, List<String>> etats) {
        this.lecture = lecture;
        this.corps = corps;
        this.etats = etats;
    }

    public Optional<String> id() {
        return Extraction.lire(lecture.id(), corps);
    }

    public Optional<String> erreur() {
        return Extraction.lire(lecture.erreur(), corps);
    }

    /** The provider's own word. */
    public Optional<String> mot() {
        return Extraction.lire(lecture.etat(), corps);
    }

    /** Our word, in capitals; nothing when the provider says nothing, or a word that the description does not know. */
    public Optional<String> etat() {
        return mot().flatMap(mot -> etats.entrySet().stream()
                .filter(etat -> etat.getValue().stream().anyMatch(mot::equalsIgnoreCase))
                .map(etat -> Passerelle.etat(etat.getKey()))
                .findFirst());
    }

    public Optional<String> suivi() {
        return Extraction.lire(lecture.suivi(), corps);
    }

    public Optional<String> detail() {
        return Extraction.lire(lecture.detail(), corps).or(this::mot);
    }

    /** Whether the provider says that it has taken it: no error, and the sign of success where one is described. */
    public boolean accepte() {
        boolean signe = lecture.succes() == null
                || Extraction.lire(lecture.succes(), corps).isPresent();
        return signe && erreur().isEmpty();
    }

    /** When it happened; a day or an hour without its zone is of Paris. Nothing when it cannot be read. */
    public Optional<Instant> quand() {
        return Extraction.lire(lecture.date(), corps).flatMap(Lu::instant);
    }

    private static Optional<Instant> instant(String texte) {
        try {
            if (texte.matches("\\d{9,11}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(texte)));
            }
            if (texte.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(
                        LocalDate.parse(texte).atTime(12, 0).atZone(PARIS).toInstant());
            }
            String iso = texte.replace(' ', 'T');
            return Optional.of(
                    iso.matches(".*(Z|[+-]\\d{2}:\\d{2})$")
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).atZone(PARIS).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
