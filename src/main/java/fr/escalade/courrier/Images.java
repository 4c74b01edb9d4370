package fr.escalade.courrier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A scan as a page of a file: as large as the sheet allows, never stretched. */
final class Images {

    private static final float MARGE = 36;

    private Images() {}

    /** Empty when it is no picture that can be read: it then goes beside. */
    static Optional<byte[]> enPage(byte[] image) {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject dessin = PDImageXObject.createFromByteArray(document, image, "scan");
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            float largeur = PDRectangle.A4.getWidth() - 2 * MARGE;
            float hauteur = PDRectangle.A4.getHeight() - 2 * MARGE;
            float echelle = Math.min(largeur / dessin.getWidth(), hauteur / dessin.getHeight());
            try (PDPageContentStream encre = new PDPageContentStream(document, page)) {
                encre.drawImage(
                        dessin,
                        MARGE,
                        MARGE + hauteur - dessin.getHeight() * echelle,
                        dessin.getWidth() * echelle,
                        dessin.getHeight() * echelle);
            }
            document.setDocumentId(0L);
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            document.save(octets);
            return Optional.of(octets.toByteArray());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
