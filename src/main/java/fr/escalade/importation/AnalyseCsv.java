package fr.escalade.importation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CSV ledger says of itself when it is looked at as a whole, and what it leaves open: {@code obstacles} are the
 * French questions that a person must answer before a single line is read.
 */
record AnalyseCsv(
        TexteDuFichier source,
        char separateur,
        TableCsv table,
        Colonnes colonnes,
        DatesDuFichier dates,
        Nombres nombres,
        List<String> obstacles) {

    static AnalyseCsv de(Fichier fichier, Map<String, String> correspondance, int lignesMaximales) {
        TexteDuFichier source = TexteDuFichier.lire(fichier);
        char separateur = Separateur.reconnaitre(source.texte());
        TableCsv table = TableCsv.lire(source.texte(), separateur, lignesMaximales);
        Colonnes colonnes = Colonnes.designeDesColonnes(correspondance)
                ? Colonnes.selon(table.entetes(), correspondance)
                : typeOuNature(Colonnes.reconnaitre(table.entetes()), table);
        List<String> montants = montants(colonnes, table);
        List<String> obstacles = new ArrayList<>();
        manques(colonnes, table, obstacles);
        DatesDuFichier dates = DatesDuFichier.observer(
                colonnes, table, correspondance, separateur == ';' && Nombres.prouveLaVirgule(montants));
        obstacles.addAll(dates.obstacles());
        Nombres nombres = nombres(montants, correspondance, obstacles);
        return new AnalyseCsv(source, separateur, table, colonnes, dates, nombres, obstacles);
    }

    private static List<String> montants(Colonnes colonnes, TableCsv table) {
        return Champ.MONTANTS.stream()
                .filter(colonnes::a)
                .flatMap(champ -> table.colonne(colonnes.places().get(champ)).stream())
                .toList();
    }

    private static Nombres nombres(List<String> montants, Map<String, String> correspondance, List<String> obstacles) {
        Optional<Character> choisi = Colonnes.reglage(correspondance, Colonnes.DECIMALE)
                .map(choix -> choix.strip().equals(".") || Champ.reduire(choix).equals("point") ? '.' : ',');
        if (choisi.isPresent()) {
            return new Nombres(choisi.get());
        }
        Optional<Character> reconnue = Nombres.reconnaitre(montants);
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
        List<String> dites = table.colonne(colonnes.places().get(Champ.TYPE)).stream()
                .filter(valeur -> !valeur.isBlank())
                .toList();
        boolean natures = !dites.isEmpty()
                && dites.stream().allMatch(valeur -> Vocabulaire.nature(valeur).isPresent());
        return natures ? colonnes.deplacer(Champ.TYPE, Champ.NATURE) : colonnes;
    }
}
