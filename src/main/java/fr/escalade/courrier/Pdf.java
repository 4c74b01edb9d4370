package fr.escalade.courrier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * A written page as an A4 letter. DejaVu Sans is embedded, because it has the narrow space of French amounts; its files
 * are parsed once, which is a third of the work of a letter.
 */
@Component
class Pdf {

    private static final String POLICE = "DejaVu Sans";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Clock horloge;
    private TrueTypeFont maigre;
    private TrueTypeFont grasse;

    Pdf(Clock horloge) {
        this.horloge = horloge;
    }

    byte[] imprimer(Document page) {
        return imprimer(page, List.of());
    }

    /**
     * The letter, then its enclosures in the same file, so that what is printed is what is announced. One letter at a
     * time: the parsed fonts are shared, and their readers keep a position.
     */
    synchronized byte[] imprimer(Document page, List<byte[]> pieces) {
        List<PDDocument> ouvertes = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            chargerLesPolices();
            PdfRendererBuilder atelier = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), null)
                    // A letter is made of its own text: it may fetch nothing, neither from a disk nor from a network.
                    .useUriResolver((base, uri) -> null)
                    .useFont(police(document, maigre), POLICE, 400, FontStyle.NORMAL, true)
                    .useFont(police(document, grasse), POLICE, 700, FontStyle.NORMAL, true)
                    .withProducer("Escalade");
            try (PdfBoxRenderer rendu = atelier.buildPdfRenderer()) {
                rendu.layout();
                rendu.createPDFKeepOpen();
                dater(document.getDocumentInformation());
                for (byte[] piece : pieces) {
                    // Imported pages are read from their source until the whole is saved.
                    PDDocument source = Loader.loadPDF(piece);
                    ouvertes.add(source);
                    for (PDPage feuille : source.getPages()) {
                        document.importPage(feuille).setResources(feuille.getResources());
                    }
                }
                ByteArrayOutputStream octets = new ByteArrayOutputStream();
                document.save(octets);
                return octets.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ouvertes.forEach(IOUtils::closeQuietly);
        }
    }

    /** Whether a file can be printed behind a letter: a PDF, whole, and not locked by a password. */
    static boolean imprimable(String type, byte[] contenu) {
        if (!type.startsWith("application/pdf")) {
            return false;
        }
        try (PDDocument document = Loader.loadPDF(contenu)) {
            return !document.isEncrypted() && document.getNumberOfPages() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void dater(PDDocumentInformation informations) {
        Calendar maintenant = GregorianCalendar.from(horloge.instant().atZone(horloge.getZone()));
        informations.setCreationDate(maintenant);
        informations.setModificationDate(maintenant);
        informations.setCreator("Escalade");
    }

    private void chargerLesPolices() throws IOException {
        if (maigre == null) {
            maigre = lire("/polices/DejaVuSans.ttf");
            grasse = lire("/polices/DejaVuSans-Bold.ttf");
        }
    }

    private static PDFontSupplier police(PDDocument document, TrueTypeFont police) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, police, true));
    }

    private static TrueTypeFont lire(String chemin) throws IOException {
        try (InputStream flux = Pdf.class.getResourceAsStream(chemin)) {
            if (flux == null) {
                throw new IllegalStateException(
                        "font " + chemin + " is not on the class path: build the front-end assets first");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(flux));
        }
    }
}
