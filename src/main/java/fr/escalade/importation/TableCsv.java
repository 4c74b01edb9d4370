package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV text. A quote that is never closed would swallow the rows below it: its own line is set aside, and
 * reading starts again on the next one.
 */
final class TableCsv {

    /** {@code defaut} says in French why the row cannot be used, or is null. */
    record Rangee(int ligne, List<String> cellules, String defaut) {}

    private static final int REPRISES_MAXIMALES = 50;
    private static final String GUILLEMET = "Un guillemet ouvert sur cette ligne n'est pas fermé : corrigez-la.";

    private final String texte;
    private final char separateur;
    private final int maximum;
    private final List<Rangee> rangees = new ArrayList<>();
    private List<String> entetes;
    private boolean tronquee;
    private int position;
    private int ligne = 1;

    private TableCsv(String texte, char separateur, int maximum) {
        this.texte = texte;
        this.separateur = separateur;
        this.maximum = maximum;
    }

    /** @throws Refus beyond {@code maximum} rows, or when quotes make no sense at all */
    static TableCsv lire(String texte, char separateur, int maximum) {
        TableCsv table = new TableCsv(texte, separateur, maximum);
        int depart = 0;
        for (int reprise = 0; depart >= 0; reprise++) {
            if (reprise > REPRISES_MAXIMALES) {
                throw new Refus(
                        "csv-illisible",
                        "Trop de lignes ont un guillemet qui n'est pas fermé : exportez de nouveau le fichier.");
            }
            depart = table.lireDepuis(depart);
        }
        table.verifierLaFin();
        return table;
    }

    List<String> entetes() {
        return entetes == null ? List.of() : entetes;
    }

    List<Rangee> rangees() {
        return rangees;
    }

    /** The values at that place in all the rows that have their columns. */
    List<String> colonne(int place) {
        return rangees.stream()
                .filter(rangee ->
                        rangee.defaut() == null && place < rangee.cellules().size())
                .map(rangee -> rangee.cellules().get(place).strip())
                .toList();
    }

    /** True when the last row stops short: the file was probably cut while it was copied or exported. */
    boolean tronquee() {
        return tronquee;
    }

    /** Returns where to start again after a line that was set aside, or -1 at the end. */
    private int lireDepuis(int depart) {
        CSVFormat format = Separateur.format(separateur);
        try (StringReader source = new StringReader(texte)) {
            source.skip(depart);
            try (CSVParser parser = CSVParser.builder()
                    .setReader(source)
                    .setFormat(format)
                    .setCharacterOffset(depart)
                    .get()) {
                CSVRecord precedente = null;
                for (CSVRecord suivante : parser) {
                    int reprise = precedente == null ? -1 : ranger(precedente, (int) suivante.getCharacterPosition());
                    if (reprise >= 0) {
                        return reprise;
                    }
                    precedente = suivante;
                }
                return precedente == null ? -1 : ranger(precedente, texte.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ranger(CSVRecord enregistrement, int fin) {
        int debut = (int) enregistrement.getCharacterPosition();
        int numero = ligneDe(debut);
        List<String> cellules = enregistrement.toList();
        if (cellules.stream().allMatch(String::isBlank)) {
            return -1;
        }
        if (entetes == null) {
            entetes = cellules.stream().map(String::strip).toList();
            return -1;
        }
        if (rangees.size() >= maximum) {
            throw new Refus(
                    "trop-de-lignes",
                    "Le fichier a plus de " + maximum + " lignes. Découpez-le en plusieurs fichiers : rien n'a été"
                            + " importé.");
        }
        int finDeLigne = finDeLigne(debut);
        boolean ouverte = fin == texte.length() && Guillemets.ouverts(texte, debut, separateur);
        boolean avale = finDeLigne < fin - 2
                && (avaleDesLignes(cellules) || Guillemets.depareilles(texte, debut, fin, separateur));
        if (ouverte || avale) {
            rangees.add(new Rangee(numero, cellules, GUILLEMET));
            tronquee |= finDeLigne >= texte.length();
            return finDeLigne >= texte.length() ? -1 : finDeLigne + 1;
        }
        rangees.add(new Rangee(numero, cellules, defautDeColonnes(cellules)));
        return -1;
    }

    /** A row over several lines is honest when it has its columns and no cell holds what looks like another row. */
    private boolean avaleDesLignes(List<String> cellules) {
        return cellules.size() != entetes.size()
                || cellules.stream()
                        .filter(cellule -> cellule.indexOf('\n') >= 0 || cellule.indexOf('\r') >= 0)
                        .flatMap(String::lines)
                        .anyMatch(ligne -> ligne.chars()
                                        .filter(signe -> signe == separateur)
                                        .count()
                                >= entetes.size() - 1);
    }

    private String defautDeColonnes(List<String> cellules) {
        if (cellules.size() < entetes.size()) {
            return "Cette ligne a " + cellules.size() + " colonnes au lieu de " + entetes.size() + " : complétez-la.";
        }
        boolean debordement =
                cellules.subList(entetes.size(), cellules.size()).stream().anyMatch(cellule -> !cellule.isBlank());
        return debordement
                ? "Cette ligne a " + cellules.size() + " colonnes au lieu de " + entetes.size()
                        + " : une valeur contient le séparateur et n'est pas entre guillemets."
                : null;
    }

    private void verifierLaFin() {
        if (!rangees.isEmpty()) {
            Rangee derniere = rangees.get(rangees.size() - 1);
            tronquee |= derniere.cellules().size() < entetes.size() && derniere.defaut() != null;
            boolean sansFin = !texte.endsWith("\n") && !texte.endsWith("\r");
            if (sansFin && derniere.defaut() == null && DerniereValeur.estCoupee(rangees)) {
                tronquee = true;
                rangees.set(
                        rangees.size() - 1, new Rangee(derniere.ligne(), derniere.cellules(), DerniereValeur.COUPEE));
            }
        }
    }

    /** Never looks further than the line itself: the other end of line may not occur in the whole file. */
    private int finDeLigne(int debut) {
        int fin = debut;
        while (fin < texte.length() && texte.charAt(fin) != '\n' && texte.charAt(fin) != '\r') {
            fin++;
        }
        return fin;
    }

    /** Positions only grow, so that the ends of line are counted once; a CR alone is an end of line too. */
    private int ligneDe(int cible) {
        for (; position < cible && position < texte.length(); position++) {
            char signe = texte.charAt(position);
            boolean fin = signe == '\n'
                    || signe == '\r' && (position + 1 >= texte.length() || texte.charAt(position + 1) != '\n');
            ligne += fin ? 1 : 0;
        }
        return ligne;
    }
}
