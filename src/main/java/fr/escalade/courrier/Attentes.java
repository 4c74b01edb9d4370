package fr.escalade.courrier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** « Retry-After »: seconds, or a date (RFC 9110). */
final class Attentes {

    private static final Duration MAXIMUM = Duration.ofHours(12);

    private Attentes() {}

    static Optional<Duration> lire(String entete, Instant maintenant) {
        String texte = entete.strip();
        try {
            Duration attente = texte.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(texte))
                    : Duration.between(
                            maintenant,
                            ZonedDateTime.parse(texte, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return attente.isNegative()
                    ? Optional.empty()
                    : Optional.of(attente.compareTo(MAXIMUM) > 0 ? MAXIMUM : attente);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
