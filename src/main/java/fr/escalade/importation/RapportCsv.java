package fr.escalade.importation;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The line-by-line report for a spreadsheet: semicolons and a byte-order mark, as French ones expect. */
final class RapportCsv {

    private RapportCsv() {}

    static byte[] ecrire(List<RapportImport.Ligne> constats) {
        StringBuilder csv = new StringBuilder("\uFEFFLigne;Résultat;Champ;Message;Référence\r\n");
        for (RapportImport.Ligne constat : constats) {
            csv.append(constat.ligne());
            for (String cellule :
                    new String[] {constat.resultat(), constat.champ(), constat.message(), constat.reference()}) {
                csv.append(';').append(cellule(cellule));
            }
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, and never a formula: a spreadsheet would execute a cell that comes from a stranger's file. */
    private static String cellule(String texte) {
        if (texte == null) {
            return "";
        }
        String sur = texte.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + texte : texte;
        return '"' + sur.replace("\"", "\"\"") + '"';
    }
}
