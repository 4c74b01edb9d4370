package fr.escalade.courrier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Binds PDF files together: pages in order, a bookmark per file, a number at the foot of every page. */
@Component
class Reliure {

    private static final Logger LOG = LoggerFactory.getLogger(Reliure.class);
    private static final float CORPS = 7.5f;
    private static final float PIED = 16f;

    private final Clock horloge;

    Reliure(Clock horloge) {
        this.horloge = horloge;
    }

    /** A file to bind, under the name of its bookmark. */
    record Cahier(String signet, byte[] feuilles) {}

    /** The pages alone, written anew; empty when the file is broken in a way that only copying it shows. */
    Optional<byte[]> copier(byte[] contenu) {
        try (PDDocument source = Loader.loadPDF(contenu);
                PDDocument copie = new PDDocument()) {
            for (PDPage feuille : source.getPages()) {
                copie.importPage(feuille).setResources(feuille.getResources());
            }
            return copie.getNumberOfPages() == 0 ? Optional.empty() : Optional.of(octets(copie));
        } catch (IOException | RuntimeException e) {
            // A piece comes from outside: whatever is wrong with it, it is kept as received, beside the others.
            LOG.info("A PDF piece cannot be merged and goes beside: {}", e.toString());
            return Optional.empty();
        }
    }

    byte[] relier(String titre, String reference, List<Cahier> cahiers) {
        List<PDDocument> ouverts = new ArrayList<>();
        try (PDDocument livre = new PDDocument()) {
            PDDocumentOutline signets = new PDDocumentOutline();
            for (Cahier cahier : cahiers) {
                // Imported pages are read from their source until the whole is saved.
                PDDocument source = Loader.loadPDF(cahier.feuilles());
                ouverts.add(source);
                int premiere = livre.getNumberOfPages();
                for (PDPage feuille : source.getPages()) {
                    livre.importPage(feuille).setResources(feuille.getResources());
                }
                signets.addLast(signet(cahier.signet(), livre.getPage(premiere)));
            }
            livre.getDocumentCatalog().setDocumentOutline(signets);
            livre.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            livre.getDocumentCatalog().setLanguage("fr-FR");
            numeroter(livre, reference);
            decrire(livre.getDocumentInformation(), titre);
            return octets(livre);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ouverts.forEach(IOUtils::closeQuietly);
        }
    }

    private static PDOutlineItem signet(String nom, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem signet = new PDOutlineItem();
        signet.setTitle(nom);
        signet.setDestination(destination);
        return signet;
    }

    private static void numeroter(PDDocument livre, String reference) throws IOException {
        PDFont police = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        int total = livre.getNumberOfPages();
        for (int i = 0; i < total; i++) {
            PDPage page = livre.getPage(i);
            String texte = reference + "  -  page " + (i + 1) + " / " + total;
            float largeur = police.getStringWidth(texte) / 1000 * CORPS;
            try (PDPageContentStream encre =
                    new PDPageContentStream(livre, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                encre.beginText();
                encre.setFont(police, CORPS);
                encre.setTextMatrix(place(page, largeur));
                encre.showText(texte);
                encre.endText();
            }
        }
    }

    /** At the bottom right as the reader sees it, whatever the rotation of a scanned page. */
    private static Matrix place(PDPage page, float largeur) {
        PDRectangle feuille = page.getCropBox();
        float marge = 28f;
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 ->
                Matrix.getRotateInstance(
                        Math.PI / 2, feuille.getUpperRightX() - PIED, feuille.getUpperRightY() - largeur - marge);
            case 180 ->
                Matrix.getRotateInstance(
                        Math.PI, feuille.getLowerLeftX() + largeur + marge, feuille.getUpperRightY() - PIED);
            case 270 ->
                Matrix.getRotateInstance(
                        -Math.PI / 2, feuille.getLowerLeftX() + PIED, feuille.getLowerLeftY() + largeur + marge);
            default ->
                Matrix.getTranslateInstance(feuille.getUpperRightX() - largeur - marge, feuille.getLowerLeftY() + PIED);
        };
    }

    private void decrire(PDDocumentInformation informations, String titre) {
        Calendar maintenant = GregorianCalendar.from(horloge.instant().atZone(horloge.getZone()));
        informations.setTitle(titre);
        informations.setCreator("Escalade");
        informations.setCreationDate(maintenant);
        informations.setModificationDate(maintenant);
    }

    /** With an identifier of its own content only: the same file twice is the same bytes. */
    private static byte[] octets(PDDocument document) throws IOException {
        document.setDocumentId(0L);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        document.save(octets);
        return octets.toByteArray();
    }
}
