package fr.escalade.bureau;

import fr.escalade.importation.RapportImport;
import java.nio.charset.StandardCharsets;

/** The line-by-line report for a spreadsheet: semicolons and a byte-order mark, as French ones expect. */
final class RapportEnCsv {

    private RapportEnCsv() {}

    static byte[] ecrire(RapportImport rapport) {
        StringBuilder csv = new StringBuilder("\uFEFFLigne;Résultat;Champ;Message;Référence\r\n");
        for (RapportImport.Ligne ligne : rapport.erreurs()) {
            csv.append(ligne.ligne())
                    .append(';')
                    .append(cellule(ligne.resultat()))
                    .append(';')
                    .append(cellule(ligne.champ()))
                    .append(';')
                    .append(cellule(ligne.message()))
                    .append(';')
                    .append(cellule(ligne.reference()))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, and never a formula: a spreadsheet would execute a cell that comes from a stranger's file. */
    private static String cellule(String texte) {
        if (texte == null) {
            return "";
        }
        String sur = texte.matches("^[=+\\-@\\t\\r].*") ? "'" + texte : texte;
        return '"' + sur.replace("\"", "\"\"") + '"';
    }
}
