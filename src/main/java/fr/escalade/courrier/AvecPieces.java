package fr.escalade.courrier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A letter and what it encloses, as one file to print. The enclosures come from anywhere and promise nothing: the whole
 * no longer says that it is an archive, and carries the letter alone, which is one (ADR 16).
 */
final class AvecPieces {

    static final String LETTRE = "lettre.pdf";

    private AvecPieces() {}

    static byte[] joindre(byte[] lettre, List<byte[]> pieces) {
        List<PDDocument> ouvertes = new ArrayList<>();
        try (PDDocument ensemble = Loader.loadPDF(lettre)) {
            for (byte[] piece : pieces) {
                // Imported pages are read from their source until the whole is saved.
                PDDocument source = Loader.loadPDF(piece);
                ouvertes.add(source);
                for (PDPage feuille : source.getPages()) {
                    ensemble.importPage(feuille).setResources(feuille.getResources());
                }
            }
            ensemble.getDocumentCatalog().setMetadata(null);
            attacher(ensemble, lettre);
            return Pdf.octets(ensemble, Empreintes.sha256(lettre));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ouvertes.forEach(IOUtils::closeQuietly);
        }
    }

    private static void attacher(PDDocument ensemble, byte[] lettre) throws IOException {
        PDEmbeddedFile contenu = new PDEmbeddedFile(ensemble, new ByteArrayInputStream(lettre), COSName.FLATE_DECODE);
        contenu.setSubtype("application/pdf");
        contenu.setSize(lettre.length);
        PDComplexFileSpecification fichier = new PDComplexFileSpecification();
        fichier.setFile(LETTRE);
        fichier.setFileUnicode(LETTRE);
        fichier.setEmbeddedFile(contenu);
        fichier.setEmbeddedFileUnicode(contenu);
        PDEmbeddedFilesNameTreeNode fichiers = new PDEmbeddedFilesNameTreeNode();
        fichiers.setNames(Map.of(LETTRE, fichier));
        PDDocumentNameDictionary noms = new PDDocumentNameDictionary(ensemble.getDocumentCatalog());
        noms.setEmbeddedFiles(fichiers);
        ensemble.getDocumentCatalog().setNames(noms);
    }
}
