package fr.escalade.courrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed letter read back from its file, sign by sign: millimetres from the top left corner of each sheet. */
record Imprime(List<Signe> signes, List<String> pages) {

    private static final double POINTS_PAR_MM = 72 / 25.4;

    /** Wider than any space between words, narrower than the gap between two columns. */
    private static final double ENTRE_COLONNES = 2;

    private static final double TOLERANCE = 0.15;

    record Signe(int page, String texte, double gauche, double droite, double haut, double ligne) {

        boolean couvre(Signe autre) {
            double largeur = Math.min(droite, autre.droite) - Math.max(gauche, autre.gauche);
            double hauteur = Math.min(ligne, autre.ligne) - Math.max(haut, autre.haut);
            return largeur > 0.4 * Math.min(droite - gauche, autre.droite - autre.gauche)
                    && hauteur > 0.4 * Math.min(ligne - haut, autre.ligne - autre.haut);
        }
    }

    /** Words that stand together on a line. */
    record Case(int page, String texte, double gauche, double droite) {}

    static Imprime lire(byte[] octets) {
        try (PDDocument document = Loader.loadPDF(octets)) {
            List<Signe> signes = new ArrayList<>();
            PDFTextStripper lecteur = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition place) {
                    signes.add(signe(getCurrentPageNo(), place));
                    super.processTextPosition(place);
                }
            };
            lecteur.setLineSeparator("\n");
            lecteur.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lecteur.setStartPage(page);
                lecteur.setEndPage(page);
                pages.add(lecteur.getText(document));
            }
            return new Imprime(signes, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signe signe(int page, TextPosition place) {
        double gauche = place.getXDirAdj() / POINTS_PAR_MM;
        double ligne = place.getYDirAdj() / POINTS_PAR_MM;
        return new Signe(
                page,
                place.getUnicode(),
                gauche,
                gauche + place.getWidthDirAdj() / POINTS_PAR_MM,
                ligne - place.getHeightDir() / POINTS_PAR_MM,
                ligne);
    }

    String texte() {
        return String.join("\n", pages);
    }

    /** Signs outside the 20 mm on each side, or where printers leave no ink. */
    List<String> horsDesMarges() {
        return ecrits().stream()
                .filter(signe -> signe.gauche() < 20 - TOLERANCE
                        || signe.droite() > 190 + TOLERANCE
                        || signe.haut() < 5
                        || signe.ligne() > 292)
                .map(Signe::toString)
                .toList();
    }

    /** Sheets with nothing between their head and their foot. */
    List<Integer> feuillesBlanches() {
        return IntStream.rangeClosed(1, pages.size())
                .boxed()
                .filter(page -> ecrits().stream()
                        .noneMatch(signe -> signe.page() == page && signe.haut() > 18 && signe.ligne() < 275))
                .toList();
    }

    /** Signs printed over others. */
    List<String> superposes() {
        List<String> trouves = new ArrayList<>();
        ecrits().stream().collect(Collectors.groupingBy(Signe::page)).values().forEach(page -> {
            List<Signe> tries =
                    page.stream().sorted(Comparator.comparing(Signe::haut)).toList();
            for (int i = 0; i < tries.size(); i++) {
                for (int j = i + 1;
                        j < tries.size() && tries.get(j).haut() < tries.get(i).ligne();
                        j++) {
                    if (tries.get(i).couvre(tries.get(j))) {
                        trouves.add(tries.get(i) + " / " + tries.get(j));
                    }
                }
            }
        });
        return trouves;
    }

    /** What shows through the window of an envelope (DL, 100 × 45 mm at 20 mm from its right), wherever the sheet slides. */
    List<String> dansLaFenetre() {
        return lignes().stream()
                .filter(ligne -> ligne.get(0).page() == 1)
                .map(ligne -> ligne.stream()
                        .filter(signe -> signe.droite() > 100 && signe.ligne() > 45 && signe.haut() < 90)
                        .map(Signe::texte)
                        .collect(Collectors.joining())
                        .strip())
                .filter(ligne -> !ligne.isEmpty())
                .toList();
    }

    /** The lines of the letter, cut into columns. */
    List<List<Case>> rangees() {
        return lignes().stream().map(Imprime::cases).toList();
    }

    private List<Signe> ecrits() {
        return signes.stream().filter(signe -> !signe.texte().isBlank()).toList();
    }

    private List<List<Signe>> lignes() {
        Map<Long, List<Signe>> lignes = new TreeMap<>();
        signes.forEach(signe -> lignes.computeIfAbsent(
                        signe.page() * 100_000L + Math.round(signe.ligne() * 10), ligne -> new ArrayList<>())
                .add(signe));
        lignes.values().forEach(ligne -> ligne.sort(Comparator.comparing(Signe::gauche)));
        return List.copyOf(lignes.values());
    }

    private static List<Case> cases(List<Signe> ligne) {
        List<Case> cases = new ArrayList<>();
        for (Signe signe : ligne) {
            Case derniere = cases.isEmpty() ? null : cases.get(cases.size() - 1);
            if (derniere == null || signe.gauche() - derniere.droite() > ENTRE_COLONNES) {
                cases.add(new Case(signe.page(), signe.texte(), signe.gauche(), signe.droite()));
            } else {
                cases.set(
                        cases.size() - 1,
                        new Case(signe.page(), derniere.texte() + signe.texte(), derniere.gauche(), signe.droite()));
            }
        }
        return cases;
    }
}
