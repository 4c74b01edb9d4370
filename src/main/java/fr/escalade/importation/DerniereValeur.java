package fr.escalade.importation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the very last value of a file that has no last end of line was cut: « 1 2 » below « 834,50 » and « 17,20 » is
 * no amount of twelve euros. Only a column whose values all end alike can tell.
 */
final class DerniereValeur {

    static final String COUPEE =
            "Le fichier s'arrête sur cette ligne, dont la dernière valeur n'a pas la forme des autres"
                    + " de sa colonne. Complétez-la, ou ajoutez une fin de ligne si elle est entière.";
    private static final int TEMOINS = 5;
    private static final Pattern FIN = Pattern.compile("([^0-9])([0-9]+)([^0-9]*)$");

    private DerniereValeur() {}

    static boolean estCoupee(List<TableCsv.Rangee> rangees) {
        TableCsv.Rangee derniere = rangees.get(rangees.size() - 1);
        int place = derniere.cellules().size() - 1;
        String valeur = derniere.cellules().get(place);
        List<Optional<String>> formes = rangees.subList(0, rangees.size() - 1).stream()
                .filter(rangee -> rangee.defaut() == null)
                .map(rangee -> forme(rangee.cellules().get(place)))
                .distinct()
                .toList();
        return rangees.size() > TEMOINS
                && !valeur.isBlank()
                && formes.size() == 1
                && formes.get(0).isPresent()
                && !formes.get(0).equals(forme(valeur));
    }

    /** How a value ends: the sign before its last digits, how many they are, and what follows. */
    private static Optional<String> forme(String valeur) {
        Matcher fin = FIN.matcher(valeur.strip());
        return fin.find()
                ? Optional.of(fin.group(1) + "9".repeat(fin.group(2).length()) + fin.group(3))
                : Optional.empty();
    }
}
