package fr.escalade.courrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The plain reading of a letter: paragraphs wrapped for a terminal, lists with dashes, a table's row as one sentence
 * (« Facture FA-12 : échéance 3 mars 2026 ; reste dû 1 200,00 € »), so that it reads as well on a phone.
 */
final class TexteBrut {

    private static final int LARGEUR = 78;
    /** Few terminals and mail readers have the narrow no-break space. */
    private static final char FINE = '\u202f';

    private static final char INSECABLE = '\u00a0';

    private static final Pattern BLANCS = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern FINS_DE_LIGNE = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern ESPACES = Pattern.compile(" +");

    /** A picture and its caption say nothing to who reads plain text. */
    private static final Set<String> IGNORES = Set.of("style", "script", "title", "head", "colgroup", "figure");

    private static final Set<String> TITRES = Set.of("h1", "h2", "h3");

    private final List<String> blocs = new ArrayList<>();
    private final StringBuilder courant = new StringBuilder();

    private final int largeur;

    private TexteBrut(int largeur) {
        this.largeur = largeur;
    }

    static String de(Element racine) {
        TexteBrut lecture = new TexteBrut(LARGEUR);
        lecture.lire(racine);
        lecture.clore("");
        return String.join("\n\n", lecture.blocs) + "\n";
    }

    private void lire(Node noeud) {
        if (noeud instanceof TextNode texte) {
            courant.append(BLANCS.matcher(texte.getWholeText()).replaceAll(" ").replace(FINE, INSECABLE));
        } else if (noeud instanceof Element element && !IGNORES.contains(element.normalName())) {
            lireElement(element);
        }
    }

    private void lireElement(Element element) {
        switch (element.normalName()) {
            case "br" -> courant.append('\n');
            case "table" -> bloc(table(element));
            case "ul", "ol" -> bloc(liste(element));
            case "hr" -> bloc("-".repeat(LARGEUR / 2));
            default -> {
                boolean bloc = element.isBlock();
                if (bloc) {
                    clore("");
                }
                element.childNodes().forEach(this::lire);
                if (TITRES.contains(element.normalName())) {
                    souligner();
                } else if (bloc) {
                    clore("");
                }
            }
        }
    }

    private void souligner() {
        int longueur = courant.toString().strip().length();
        clore("\n" + "-".repeat(Math.min(LARGEUR, longueur)));
    }

    private void bloc(String texte) {
        clore("");
        if (!texte.isBlank()) {
            blocs.add(texte);
        }
    }

    private void clore(String apres) {
        String texte = plier(courant.toString(), "", largeur);
        courant.setLength(0);
        if (!texte.isBlank()) {
            blocs.add(texte + apres);
        }
    }

    private static String liste(Element liste) {
        return String.join(
                "\n",
                liste.children().stream()
                        .map(point -> "- " + plier(interieur(point), "  ", LARGEUR - 2))
                        .toList());
    }

    private static String table(Element table) {
        List<String> titres =
                table.select("thead th").stream().map(TexteBrut::interieur).toList();
        List<String> lignes = new ArrayList<>();
        if (table.selectFirst("caption") != null) {
            lignes.add(interieur(table.selectFirst("caption")));
        }
        for (Element rang : table.select("tbody tr, tfoot tr")) {
            List<Element> cases = rang.children();
            boolean titree = titres.size() > 2
                    && titres.size() == cases.size()
                    && rang.parent().normalName().equals("tbody");
            lignes.add(titree ? phrase(titres, cases, Ponctuation.de(table)) : couple(cases, table));
        }
        return String.join("\n", lignes);
    }

    private static String phrase(List<String> titres, List<Element> cases, Ponctuation signes) {
        List<String> membres = new ArrayList<>();
        for (int i = 1; i < cases.size(); i++) {
            String valeur = interieur(cases.get(i));
            if (!valeur.isBlank()) {
                membres.add((minuscule(titres.get(i)) + " " + valeur).strip());
            }
        }
        return "- "
                + plier(
                        titres.get(0) + " " + interieur(cases.get(0)) + signes.deuxPoints()
                                + String.join(signes.pointVirgule(), membres),
                        "  ",
                        LARGEUR - 2);
    }

    /** Label and value, aligned when the table is nothing but such couples. */
    private static String couple(List<Element> cases, Element table) {
        List<String> textes = cases.stream()
                .map(TexteBrut::interieur)
                .filter(texte -> !texte.isBlank())
                .toList();
        if (textes.isEmpty()) {
            return "";
        }
        int largeur = table.selectFirst("thead") != null
                ? textes.get(0).length()
                : table.select("tr > :first-child").stream()
                        .mapToInt(titre -> interieur(titre).length())
                        .max()
                        .orElse(0);
        String titre = "  " + Ponctuation.de(table).aligner(textes.get(0), largeur);
        String marge = " ".repeat(Math.min(titre.length(), LARGEUR / 2));
        String valeur = String.join("  ", textes.subList(1, textes.size()));
        return titre + plier(valeur, marge, LARGEUR - titre.length());
    }

    /** French puts a space before both. */
    private record Ponctuation(String deuxPoints, String pointVirgule) {

        /** A label and its colon, as wide as the others. */
        String aligner(String titre, int largeur) {
            String blanc = " ".repeat(largeur - titre.length());
            return deuxPoints.startsWith(" ") ? titre + blanc + deuxPoints : titre + deuxPoints + blanc;
        }

        static Ponctuation de(Element element) {
            return Typographie.enFrancais(element) ? new Ponctuation(" : ", " ; ") : new Ponctuation(": ", "; ");
        }
    }

    private static String interieur(Element element) {
        TexteBrut lecture = new TexteBrut(Integer.MAX_VALUE);
        element.childNodes().forEach(lecture::lire);
        lecture.clore("");
        return String.join(" ", lecture.blocs);
    }

    private static String minuscule(String titre) {
        // A column without a heading says nothing more than its values.
        return titre.isEmpty() ? "" : titre.substring(0, 1).toLowerCase(Locale.FRANCE) + titre.substring(1);
    }

    /** Cuts at ordinary spaces only: amounts and dates, written with others, keep together. */
    private static String plier(String texte, String marge, int largeur) {
        List<String> lignes = new ArrayList<>();
        for (String ligne : FINS_DE_LIGNE.split(texte.strip())) {
            StringBuilder courante = new StringBuilder();
            for (String mot : ESPACES.split(ligne.strip())) {
                if (!courante.isEmpty() && courante.length() + 1 + mot.length() > largeur) {
                    lignes.add(courante.toString());
                    courante.setLength(0);
                }
                courante.append(courante.isEmpty() ? "" : " ").append(mot);
            }
            lignes.add(courante.toString());
        }
        return String.join("\n" + marge, lignes);
    }
}
