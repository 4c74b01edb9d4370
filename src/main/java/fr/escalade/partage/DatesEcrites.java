package fr.escalade.partage;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the first date that people write in French or English (« le 15 mars », « 15/03/2026 », « March 15th », « vendredi »,
 * « demain », « fin du mois »), read as the next such day on or after a given one.
 */
public final class DatesEcrites {

    private static final List<String> MOIS = List.of(
            "janv(?:ier)?|jan(?:uary)?",
            "fevr?(?:ier)?|feb(?:ruary)?",
            "mars|mar(?:ch)?",
            "avr(?:il)?|apr(?:il)?",
            "mai|may",
            "juin|june?",
            "juil(?:let)?|july?",
            "aout|aug(?:ust)?",
            "sept(?:embre|ember)?",
            "oct(?:obre|ober)?",
            "nov(?:embre|ember)?",
            "dec(?:embre|ember)?");
    private static final List<String> JOURS = List.of(
            "lundi|monday",
            "mardi|tuesday",
            "mercredi|wednesday",
            "jeudi|thursday",
            "vendredi|friday",
            "samedi|saturday",
            "dimanche|sunday");
    private static final String UN_MOIS = "(" + String.join("|", MOIS) + ")\\b\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern CHIFFRES =
            Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?\\b(?!,)");
    private static final Pattern JOUR_MOIS =
            Pattern.compile("\\b(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?" + UN_MOIS + "(?:,? (\\d{4}))?");
    private static final Pattern MOIS_JOUR =
            Pattern.compile("\\b" + UN_MOIS + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?");
    private static final Pattern SEMAINE = Pattern.compile("\\b(" + String.join("|", JOURS) + ")\\b");

    private DatesEcrites() {}

    /** {@code texte} flattened by {@link TexteAplati}. */
    public static Optional<LocalDate> premiere(String texte, LocalDate reference) {
        return iso(texte)
                .or(() -> lire(JOUR_MOIS.matcher(texte), 1, 2, 3, reference))
                .or(() -> lire(MOIS_JOUR.matcher(texte), 2, 1, 3, reference))
                .or(() -> lire(CHIFFRES.matcher(texte), 1, 2, 3, reference))
                .or(() -> relative(texte, reference));
    }

    private static Optional<LocalDate> iso(String texte) {
        Matcher trouve = ISO.matcher(texte);
        return trouve.find()
                ? date(nombre(trouve.group(1)), nombre(trouve.group(2)), nombre(trouve.group(3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> lire(Matcher trouve, int jour, int mois, int annee, LocalDate reference) {
        while (trouve.find()) {
            String an = trouve.group(annee);
            int rang = trouve.group(mois).matches("\\d+") ? nombre(trouve.group(mois)) : rang(MOIS, trouve.group(mois));
            int anneeLue = an == null ? reference.getYear() : nombre(an) + (an.length() == 2 ? 2000 : 0);
            Optional<LocalDate> date = date(anneeLue, rang, nombre(trouve.group(jour)));
            if (date.isPresent()) {
                // Without a year, a date half a year back is next year's: « le 10 janvier » said in December.
                return date.map(d -> an == null && d.isBefore(reference.minusMonths(6)) ? d.plusYears(1) : d);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> relative(String texte, LocalDate reference) {
        if (texte.matches("(?s).*\\b(fin (de|du) mois|end of (the|this) month|month[- ]end)\\b.*")) {
            return Optional.of(reference.with(TemporalAdjusters.lastDayOfMonth()));
        }
        if (texte.matches("(?s).*\\b(apres[- ]demain)\\b.*")) {
            return Optional.of(reference.plusDays(2));
        }
        if (texte.matches("(?s).*\\b(demain|tomorrow)\\b.*")) {
            return Optional.of(reference.plusDays(1));
        }
        Matcher jour = SEMAINE.matcher(texte);
        if (jour.find()) {
            return Optional.of(reference.with(TemporalAdjusters.next(DayOfWeek.of(rang(JOURS, jour.group(1))))));
        }
        if (texte.matches("(?s).*\\b(aujourd'hui|ce jour|today)\\b.*")) {
            return Optional.of(reference);
        }
        return Optional.empty();
    }

    private static int rang(List<String> noms, String mot) {
        return IntStream.range(0, noms.size())
                        .filter(i -> mot.matches(noms.get(i)))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private static int nombre(String chiffres) {
        return Integer.parseInt(chiffres);
    }

    private static Optional<LocalDate> date(int annee, int mois, int jour) {
        try {
            return Optional.of(LocalDate.of(annee, mois, jour));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
