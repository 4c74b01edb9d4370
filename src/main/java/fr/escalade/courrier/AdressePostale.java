package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteur;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address as the French post reads it (NF Z 10-011): at most six lines of 38 characters (a seventh for a foreign
 * country), left aligned, the last ones in capitals without accents or punctuation.
 */
public record AdressePostale(List<String> lignes) {

    static final int LARGEUR = 38;
    private static final int LIGNES = 6;

    /** A street that does not fit is cut between words, its second half on a line of its own. */
    public static AdressePostale de(Debiteur debiteur) {
        List<String> lignes = new ArrayList<>();
        lignes.addAll(couper(debiteur.nom(), 2));
        String voie = debiteur.adresse() == null ? "" : debiteur.adresse();
        for (String ligne : voie.split("\\R|;")) {
            lignes.addAll(couper(capitales(ligne), LIGNES - 1 - lignes.size()));
        }
        String localite = (debiteur.codePostal() == null ? "" : debiteur.codePostal() + " ")
                + (debiteur.ville() == null ? "" : debiteur.ville());
        lignes.add(court(capitales(localite)));
        String pays = Phrase.paysEtranger(debiteur.pays());
        if (pays != null) {
            lignes.add(court(capitales(pays)));
        }
        return new AdressePostale(
                lignes.stream().filter(ligne -> !ligne.isBlank()).toList());
    }

    private static String capitales(String texte) {
        return Normalizer.normalize(texte.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.FRANCE)
                .replaceAll("[^\\p{L}\\p{N}/]+", " ")
                .strip();
    }

    private static List<String> couper(String texte, int maximum) {
        List<String> lignes = new ArrayList<>();
        String reste = texte.strip();
        while (reste.length() > LARGEUR && lignes.size() < maximum - 1) {
            int blanc = reste.lastIndexOf(' ', LARGEUR);
            int coupe = blanc > 0 ? blanc : LARGEUR;
            lignes.add(reste.substring(0, coupe).strip());
            reste = reste.substring(coupe).strip();
        }
        if (maximum > 0 && !reste.isEmpty()) {
            lignes.add(court(reste));
        }
        return lignes;
    }

    /** What does not fit is lost, at a word's end where there is one. */
    private static String court(String texte) {
        if (texte.length() <= LARGEUR) {
            return texte;
        }
        int blanc = texte.lastIndexOf(' ', LARGEUR);
        return texte.substring(0, blanc > LARGEUR / 2 ? blanc : LARGEUR).strip();
    }
}
