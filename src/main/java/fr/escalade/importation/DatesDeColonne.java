package fr.escalade.importation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What all the values of one column say of its date format. A value that fits one format only is a proof; « 03/04/2026 »
 * proves nothing. Proofs that contradict each other decide only when one side is a rare slip of the pen.
 */
final class DatesDeColonne {

    private static final int ECRASANTE = 10;

    private final Map<FormatDate, Integer> preuves = new EnumMap<>(FormatDate.class);
    private int muettes;
    private int valeurs;
    private String exemple;

    static DatesDeColonne observer(Collection<String> valeurs) {
        DatesDeColonne colonne = new DatesDeColonne();
        valeurs.stream().filter(valeur -> !valeur.isBlank()).forEach(colonne::voir);
        return colonne;
    }

    private void voir(String valeur) {
        valeurs++;
        if (!Character.isDigit(valeur.strip().charAt(0))) {
            return;
        }
        FormatDate seul = null;
        int possibles = 0;
        for (FormatDate format : FormatDate.values()) {
            if (format.lire(valeur).isPresent()) {
                seul = format;
                possibles++;
            }
        }
        if (possibles == 1) {
            preuves.merge(seul, 1, Integer::sum);
        } else if (possibles > 1) {
            // 05/05/2026 is the same day either way.
            boolean meme = FormatDate.FR.lire(valeur).equals(FormatDate.US.lire(valeur));
            muettes += meme ? 0 : 1;
            exemple = exemple == null || !meme ? valeur : exemple;
        }
    }

    Optional<FormatDate> format() {
        return preuves.entrySet().stream()
                .filter(preuve -> preuve.getValue() >= ECRASANTE * (total() - preuve.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(format -> format != FormatDate.ISO || muettes == 0);
    }

    /** True when most values are dates at all: an unmapped column of dates is evidence too. */
    boolean estDeDates() {
        return valeurs > 0 && 2 * (total() + (exemple == null ? 0 : muettes)) >= valeurs;
    }

    /** True when a format must be chosen: some value reads differently in two formats. */
    boolean ambigue() {
        return format().isEmpty() && (muettes > 0 || total() > 0);
    }

    /** For a column of undecided format: true when some value does prove one, against the others. */
    boolean seContredit() {
        return !preuves.isEmpty();
    }

    String exemple() {
        return exemple;
    }

    private int total() {
        return preuves.values().stream().mapToInt(Integer::intValue).sum();
    }
}
