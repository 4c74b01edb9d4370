package fr.escalade.bench;

import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The PDF library alone: draws the sheets of a letter again (each run of text where it stands, each line and surface,
 * both fonts embedded as subsets), with nothing to write, lay out, tag or describe.
 */
final class PdfBoxNu {

    /** What to draw: it puts itself on a sheet. */
    @FunctionalInterface
    private interface Trait {
        void sur(PDPageContentStream encre, PDFont maigre, PDFont grasse) throws IOException;
    }

    private final List<List<Trait>> feuilles = new ArrayList<>();
    private final TrueTypeFont maigre = police("/polices/DejaVuSans.ttf");
    private final TrueTypeFont grasse = police("/polices/DejaVuSans-Bold.ttf");

    PdfBoxNu(byte[] lettre) throws IOException {
        try (PDDocument document = Loader.loadPDF(lettre)) {
            for (PDPage page : document.getPages()) {
                Releve releve = new Releve(page);
                releve.processPage(page);
                releve.ecrire();
                feuilles.add(releve.traits);
            }
        }
    }

    int pages() {
        return feuilles.size();
    }

    byte[] dessiner() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont m = PDType0Font.load(document, maigre, true);
            PDFont g = PDType0Font.load(document, grasse, true);
            for (List<Trait> feuille : feuilles) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream encre = new PDPageContentStream(document, page)) {
                    for (Trait trait : feuille) {
                        trait.sur(encre, m, g);
                    }
                }
            }
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            document.save(octets);
            return octets.toByteArray();
        }
    }

    private static TrueTypeFont police(String chemin) throws IOException {
        try (InputStream flux = PdfBoxNu.class.getResourceAsStream(chemin)) {
            TrueTypeFont police = new TTFParser().parse(new RandomAccessReadBuffer(flux));
            police.setEnableGsub(false);
            return police;
        }
    }

    private static final class Releve extends PDFGraphicsStreamEngine {

        private final List<Trait> traits = new ArrayList<>();
        private final List<Trait> chemin = new ArrayList<>();
        private final StringBuilder texte = new StringBuilder();
        private Matrix debut;
        private boolean gras;

        Releve(PDPage page) {
            super(page);
        }

        @Override
        protected void showGlyph(Matrix place, PDFont police, int code, Vector avance) throws IOException {
            boolean ainsi = police.getName().endsWith("Bold");
            if (texte.isEmpty() || gras != ainsi) {
                ecrire();
                debut = place.clone();
                gras = ainsi;
            }
            texte.append(police.toUnicode(code));
        }

        @Override
        public void showTextString(byte[] suite) throws IOException {
            ecrire();
            super.showTextString(suite);
        }

        void ecrire() {
            if (!texte.isEmpty()) {
                String mots = texte.toString();
                Matrix place = debut;
                boolean enGras = gras;
                traits.add((encre, maigre, grasse) -> {
                    encre.beginText();
                    encre.setFont(enGras ? grasse : maigre, 1);
                    encre.setTextMatrix(place);
                    encre.showText(mots);
                    encre.endText();
                });
                texte.setLength(0);
            }
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            moveTo((float) a.getX(), (float) a.getY());
            for (Point2D sommet : List.of(b, c, d)) {
                lineTo((float) sommet.getX(), (float) sommet.getY());
            }
            closePath();
        }

        @Override
        public void moveTo(float x, float y) {
            chemin.add((encre, maigre, grasse) -> encre.moveTo(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            chemin.add((encre, maigre, grasse) -> encre.lineTo(x, y));
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            chemin.add((encre, maigre, grasse) -> encre.curveTo(x1, y1, x2, y2, x3, y3));
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {
            chemin.add((encre, maigre, grasse) -> encre.closePath());
        }

        @Override
        public void strokePath() {
            tracer((encre, maigre, grasse) -> encre.stroke());
        }

        @Override
        public void fillPath(int regle) {
            tracer((encre, maigre, grasse) -> encre.fill());
        }

        @Override
        public void fillAndStrokePath(int regle) {
            tracer((encre, maigre, grasse) -> encre.fillAndStroke());
        }

        private void tracer(Trait fin) {
            traits.addAll(chemin);
            traits.add(fin);
            chemin.clear();
        }

        @Override
        public void endPath() {
            chemin.clear();
        }

        @Override
        public void clip(int regle) {}

        @Override
        public void shadingFill(COSName nom) {}

        @Override
        public void drawImage(PDImage image) {}
    }
}
