package fr.escalade.importation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the dates of a ledger are written, column by column: as a person said; else as the column proves; else as the
 * file's other columns of dates prove. A file where nothing proves anything, but that is written the French way
 * (semicolons and decimal commas, which no program that writes month first does), is read day first and says so.
 * Otherwise the question is put to a person: {@code obstacles}; {@code formats} says nothing of that column.
 */
record DatesDuFichier(Map<Champ, FormatDate> formats, List<String> obstacles, String remarque) {

    private static final String LUES_A_LA_FRANCAISE = "Les dates peuvent se lire de deux façons ; elles sont lues"
            + " jour/mois/année, car le fichier est écrit à la française (point-virgule et virgule décimale).";

    static DatesDuFichier observer(
            Colonnes colonnes, TableCsv table, Map<String, String> correspondance, boolean aLaFrancaise) {
        Map<Champ, FormatDate> formats = new EnumMap<>(Champ.class);
        Optional<String> choix = Colonnes.reglage(correspondance, Colonnes.FORMAT_DATE);
        Optional<FormatDate> choisi = choix.flatMap(FormatDate::nomme);
        if (choix.isPresent() && choisi.isEmpty()) {
            return new DatesDuFichier(
                    formats,
                    List.of("Le format de date « " + choix.get() + " » n'est pas connu. Choisissez FR, US ou ISO."),
                    null);
        }
        Set<FormatDate> prouves = choisi.isPresent() ? Set.of() : prouves(table);
        List<String> douteuses = new ArrayList<>();
        boolean supposees = false;
        for (Champ champ : Champ.DATES) {
            if (colonnes.a(champ)) {
                DatesDeColonne dates =
                        DatesDeColonne.observer(table.colonne(colonnes.places().get(champ)));
                Optional<FormatDate> format = choisi.or(dates::format)
                        .or(() -> prouves.size() == 1 ? prouves.stream().findFirst() : Optional.empty());
                boolean ouverte = format.isEmpty() && dates.ambigue();
                boolean supposable = aLaFrancaise && prouves.isEmpty() && !dates.seContredit();
                if (ouverte && !supposable) {
                    douteuses.add(nommer(champ, colonnes, dates));
                } else {
                    supposees |= ouverte;
                    formats.put(champ, format.orElse(FormatDate.FR));
                }
            }
        }
        return new DatesDuFichier(formats, question(douteuses), supposees ? LUES_A_LA_FRANCAISE : null);
    }

    private static String nommer(Champ champ, Colonnes colonnes, DatesDeColonne dates) {
        return "« " + colonnes.entetes().get(colonnes.places().get(champ)) + " »"
                + (dates.exemple() == null ? "" : " (par exemple " + dates.exemple() + ")");
    }

    private static List<String> question(List<String> douteuses) {
        return douteuses.isEmpty()
                ? List.of()
                : List.of("Les dates " + (douteuses.size() > 1 ? "des colonnes " : "de la colonne ")
                        + String.join(", ", douteuses)
                        + " peuvent se lire de plusieurs façons et rien dans le fichier ne tranche. Choisissez le format"
                        + " des dates : FR (jour/mois/année), US (mois/jour/année) ou ISO (année-mois-jour).");
    }

    /** By any column of dates, mapped or not. */
    private static Set<FormatDate> prouves(TableCsv table) {
        Set<FormatDate> prouves = new HashSet<>();
        for (int place = 0; place < table.entetes().size(); place++) {
            DatesDeColonne dates = DatesDeColonne.observer(table.colonne(place));
            if (dates.estDeDates()) {
                dates.format().ifPresent(prouves::add);
            }
        }
        return prouves;
    }
}
