package fr.escalade.courrier;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads QR codes as a telephone does: from the picture of a page, or of a message. */
final class LecteurQr {

    /** What a printed page looks like to a camera, roughly. */
    private static final int PAR_POUCE = 150;

    private LecteurQr() {}

    static List<String> surLesPages(byte[] pdf) throws IOException {
        List<String> lus = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer rendu = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                lus.addAll(lire(rendu.renderImageWithDPI(page, PAR_POUCE)));
            }
        }
        return lus;
    }

    static List<String> surLImage(byte[] image) throws IOException {
        return lire(ImageIO.read(new ByteArrayInputStream(image)));
    }

    private static List<String> lire(BufferedImage image) {
        int largeur = image.getWidth();
        int hauteur = image.getHeight();
        int[] points = image.getRGB(0, 0, largeur, hauteur, null, 0, largeur);
        BinaryBitmap contraste =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(largeur, hauteur, points)));
        try {
            List<String> lus = new ArrayList<>();
            for (Result resultat :
                    new QRCodeMultiReader().decodeMultiple(contraste, Map.of(DecodeHintType.TRY_HARDER, true))) {
                lus.add(resultat.getText());
            }
            return lus;
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
