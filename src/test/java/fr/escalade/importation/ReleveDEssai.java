package fr.escalade.importation;

import java.util.ArrayList;
import java.util.List;

/** Writes bank statements as a French bank does, in 120 columns. */
final class ReleveDEssai {

    private static final String POSITIFS = "{ABCDEFGHI";
    private static final String NEGATIFS = "}JKLMNOPQR";

    private final List<String> lignes = new ArrayList<>();
    private final String compte;

    /** {@code jour}: JJMMAA. */
    ReleveDEssai(String compte, String jour) {
        this.compte = compte;
        ligne("01", jour, "", 0);
    }

    /** {@code complements}: a qualifier of three letters, then its text. */
    ReleveDEssai mouvement(String jour, String libelle, long centimes, String... complements) {
        ligne("04", jour, libelle, centimes);
        for (String complement : complements) {
            StringBuilder ligne = blanc("05", jour);
            poser(ligne, 46, complement);
            lignes.add(ligne.toString());
        }
        return this;
    }

    ReleveDEssai jusquAu(String jour) {
        ligne("07", jour, "", 0);
        return this;
    }

    String texte() {
        return String.join("\n", lignes) + "\n";
    }

    /** As some banks send it: no line ends at all. */
    String dUnSeulTenant() {
        return String.join("", lignes);
    }

    private void ligne(String code, String jour, String libelle, long centimes) {
        StringBuilder ligne = blanc(code, jour);
        poser(ligne, 49, libelle);
        String chiffres = "%014d".formatted(Math.abs(centimes));
        int dernier = chiffres.charAt(13) - '0';
        poser(ligne, 91, chiffres.substring(0, 13) + (centimes < 0 ? NEGATIFS : POSITIFS).charAt(dernier));
        lignes.add(ligne.toString());
    }

    private StringBuilder blanc(String code, String jour) {
        StringBuilder ligne = new StringBuilder(" ".repeat(120));
        poser(ligne, 1, code + "30006");
        poser(ligne, 12, "00001EUR2");
        poser(ligne, 22, compte);
        poser(ligne, 35, jour);
        return ligne;
    }

    private static void poser(StringBuilder ligne, int colonne, String texte) {
        ligne.replace(colonne - 1, colonne - 1 + texte.length(), texte);
    }
}
