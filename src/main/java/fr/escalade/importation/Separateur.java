package fr.escalade.importation;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The sign between the columns: the one that makes the most known headings, then the most columns. */
final class Separateur {

    private static final List<Character> CANDIDATS = List.of(';', ',', '\t', '|');

    private Separateur() {}

    static char reconnaitre(String texte) {
        return CANDIDATS.stream()
                .max(Comparator.comparingLong((Character signe) -> entete(texte, signe).stream()
                                .filter(Champ::connait)
                                .count())
                        .thenComparingInt(signe -> entete(texte, signe).size())
                        .thenComparing(CANDIDATS::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** How many known headings this line holds, with the sign that makes the most of them. */
    static long titresConnus(String ligne) {
        return CANDIDATS.stream()
                .mapToLong(signe ->
                        entete(ligne, signe).stream().filter(Champ::connait).count())
                .max()
                .orElse(0);
    }

    static CSVFormat format(char separateur) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separateur)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /** The cells of the first line that is not blank. */
    static List<String> entete(String texte, char separateur) {
        try (CSVParser parser = format(separateur).parse(new StringReader(texte))) {
            return parser.stream()
                    .map(ligne -> ligne.toList())
                    .filter(cellules -> !cellules.stream().allMatch(String::isBlank))
                    .findFirst()
                    .orElse(List.of());
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
