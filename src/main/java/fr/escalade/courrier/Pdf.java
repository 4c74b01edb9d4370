package fr.escalade.courrier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** A written page as an A4 letter, of archive quality (PDF/A-2a, PDF/UA-1): see {@link Archive}. */
@Component
class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Clock horloge;
    private final Polices polices = new Polices();

    Pdf(Clock horloge) {
        this.horloge = horloge;
    }

    /** The same page at the same moment gives the same bytes. */
    byte[] imprimer(Document page) {
        Thread fil = Thread.currentThread();
        ClassLoader chargeur = fil.getContextClassLoader();
        // The page needs a parser; the renderer's own description, which ours replaces, needs a transformer, and that
        // was a third of the work. Both are looked for in every jar of the class path: the platform has them at hand.
        fil.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return tirer(page);
        } finally {
            fil.setContextClassLoader(chargeur);
        }
    }

    private byte[] tirer(Document page) {
        Document feuilles = CodesDePaiement.tracer(page);
        MiseEnPage.preparer(feuilles);
        Polices.Jeu jeu = polices.prendre();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder atelier = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(feuilles), null)
                    // A letter is made of its own text: it may fetch nothing, neither from a disk nor from a network.
                    .useUriResolver((base, uri) -> null)
                    .useFont(police(document, jeu.maigre()), Polices.FAMILLE, 400, FontStyle.NORMAL, true)
                    .useFont(police(document, jeu.grasse()), Polices.FAMILLE, 700, FontStyle.NORMAL, true)
                    .useReplacementText(Polices.INCONNU)
                    .useObjectDrawerFactory(new DessinQr())
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(Archive.COULEURS);
            try (PdfBoxRenderer rendu = atelier.buildPdfRenderer()) {
                rendu.layout();
                rendu.createPDFKeepOpen();
                Archive.decrire(
                        document,
                        page.title(),
                        page.child(0).attr("lang"),
                        horloge.instant().atZone(horloge.getZone()));
                return octets(document, page.outerHtml());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            polices.rendre(jeu);
        }
    }

    /** The letter, then its enclosures in the same file, so that what is printed is what is announced. */
    byte[] imprimer(Document page, List<byte[]> pieces) {
        byte[] lettre = imprimer(page);
        return pieces.isEmpty() ? lettre : AvecPieces.joindre(lettre, pieces);
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

    /** With an identifier of its own content only. */
    static byte[] octets(PDDocument document, String contenu) throws IOException {
        document.setDocumentId((long) contenu.hashCode());
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        document.save(octets);
        return octets.toByteArray();
    }

    private static PDFontSupplier police(PDDocument document, TrueTypeFont police) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, police, true));
    }
}
