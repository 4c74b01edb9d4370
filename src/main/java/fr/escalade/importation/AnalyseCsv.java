package fr.escalade.importation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a CSV ledger says of itself when it is looked at as a whole, and what it leaves open: {@code obstacles} are the
 * French questions that a person must answer before a single line is read.
 */
record AnalyseCsv(
        TexteDuFichier source,
        char separateur,
        TableCsv table,
        Colonnes colonnes,
        Map<Champ, FormatDate> formats,
        Nombres nombres,
        List<String> obstacles) {

    static AnalyseCsv de(Fichier fichier, Map<String, String> correspondance, int lignesMaximales) {
        TexteDuFichier source = TexteDuFichier.lire(fichier);
        String texte = sansLigneSep(source.texte());
        char separateur = Separateur.reconnaitre(texte);
        TableCsv table = TableCsv.lire(texte, separateur, lignesMaximales);
        Colonnes colonnes = Colonnes.designeDesColonnes(correspondance)
                ? Colonnes.selon(table.entetes(), correspondance)
                : typeOuNature(Colonnes.reconnaitre(table.entetes()), table);
        List<String> obstacles = new ArrayList<>();
        manques(colonnes, table, obstacles);
        Map<Champ, FormatDate> formats = formats(colonnes, table, correspondance, obstacles);
        Nombres nombres = nombres(colonnes, table, correspondance, obstacles);
        return new AnalyseCsv(source, separateur, table, colonnes, formats, nombres, obstacles);
    }

    /** The settings that a person gave, or what the columns themselves prove; then what the other columns prove. */
    private static Map<Champ, FormatDate> formats(
            Colonnes colonnes, TableCsv table, Map<String, String> correspondance, List<String> obstacles) {
        Map<Champ, FormatDate> formats = new EnumMap<>(Champ.class);
        Optional<String> choix = Colonnes.reglage(correspondance, Colonnes.FORMAT_DATE);
        Optional<FormatDate> choisi = choix.flatMap(FormatDate::nomme);
        if (choix.isPresent() && choisi.isEmpty()) {
            obstacles.add("Le format de date « " + choix.get() + " » n'est pas connu. Choisissez FR, US ou ISO.");
            return formats;
        }
        Set<FormatDate> prouves = choisi.isPresent() ? Set.of() : formatsDuFichier(table);
        for (Champ champ : Champ.DATES) {
            if (colonnes.a(champ)) {
                DatesDeColonne dates =
                        DatesDeColonne.observer(colonne(table, colonnes.places().get(champ)));
                Optional<FormatDate> format = choisi.or(dates::format)
                        .or(() -> prouves.size() == 1 ? prouves.stream().findFirst() : Optional.empty());
                if (format.isEmpty() && dates.ambigue()) {
                    obstacles.add(question(champ, colonnes, dates));
                }
                formats.put(champ, format.orElse(FormatDate.FR));
            }
        }
        return formats;
    }

    private static String question(Champ champ, Colonnes colonnes, DatesDeColonne dates) {
        String entete = colonnes.entetes().get(colonnes.places().get(champ));
        return "Les dates de la colonne « " + entete + " »"
                + (dates.exemple() == null ? "" : " (par exemple " + dates.exemple() + ")")
                + " peuvent se lire de plusieurs façons et rien dans le fichier ne tranche. Choisissez le format des dates :"
                + " FR (jour/mois/année), US (mois/jour/année) ou ISO (année-mois-jour).";
    }

    private static Set<FormatDate> formatsDuFichier(TableCsv table) {
        Set<FormatDate> prouves = new HashSet<>();
        for (int i = 0; i < table.entetes().size(); i++) {
            DatesDeColonne dates = DatesDeColonne.observer(colonne(table, i));
            if (dates.estDeDates()) {
                dates.format().ifPresent(prouves::add);
            }
        }
        return prouves;
    }

    private static Nombres nombres(
            Colonnes colonnes, TableCsv table, Map<String, String> correspondance, List<String> obstacles) {
        Optional<Character> choisi = Colonnes.reglage(correspondance, Colonnes.DECIMALE)
                .map(choix -> choix.strip().equals(".") || Champ.reduire(choix).equals("point") ? '.' : ',');
        if (choisi.isPresent()) {
            return new Nombres(choisi.get());
        }
        List<String> valeurs = new ArrayList<>();
        for (Champ champ : Champ.MONTANTS) {
            if (colonnes.a(champ)) {
                valeurs.addAll(colonne(table, colonnes.places().get(champ)));
            }
        }
        Optional<Character> reconnue = Nombres.reconnaitre(valeurs);
        if (reconnue.isEmpty()) {
            obstacles.add("Les montants ne disent pas si la virgule ou le point sépare les décimales (« 1.234 » : mille"
                    + " deux cent trente-quatre, ou un virgule deux ?). Indiquez-le : decimale = « , » ou « . ».");
        }
        return new Nombres(reconnue.orElse(','));
    }

    private static void manques(Colonnes colonnes, TableCsv table, List<String> obstacles) {
        List<String> manquantes = colonnes.manquantes();
        if (!manquantes.isEmpty()) {
            obstacles.add("Colonne" + (manquantes.size() > 1 ? "s" : "") + " non reconnue"
                    + (manquantes.size() > 1 ? "s" : "") + " : " + String.join(", ", manquantes)
                    + ". Indiquez quelle colonne du fichier en tient lieu, ou ajoutez-la. Colonnes du fichier : "
                    + String.join(", ", table.entetes()) + ".");
        } else if (table.rangees().isEmpty()) {
            obstacles.add("Le fichier n'a qu'une ligne de titres : il n'y a rien à importer.");
        }
    }

    /** A column headed « Type » may hold the kind of document instead of the kind of customer: its values tell. */
    private static Colonnes typeOuNature(Colonnes colonnes, TableCsv table) {
        if (!colonnes.a(Champ.TYPE) || colonnes.a(Champ.NATURE)) {
            return colonnes;
        }
        List<String> dites = colonne(table, colonnes.places().get(Champ.TYPE)).stream()
                .filter(valeur -> !valeur.isBlank())
                .toList();
        boolean natures = !dites.isEmpty()
                && dites.stream().allMatch(valeur -> Vocabulaire.nature(valeur).isPresent());
        return natures ? colonnes.deplacer(Champ.TYPE, Champ.NATURE) : colonnes;
    }

    private static List<String> colonne(TableCsv table, int place) {
        return table.rangees().stream()
                .filter(rangee ->
                        rangee.defaut() == null && place < rangee.cellules().size())
                .map(rangee -> rangee.cellules().get(place).strip())
                .toList();
    }

    /** Spreadsheets may announce the separator on a first line of its own; it becomes a blank line, numbers stay. */
    private static String sansLigneSep(String texte) {
        return texte.replaceFirst("^(?i:\"?sep=[^\\r\\n]\"?)(?=\\r?\\n)", "");
    }
}
