package fr.escalade.importation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs as issuers make them, good and bad, made here. */
final class PdfDEssai {

    private PdfDEssai() {}

    /** A Factur-X PDF whose data is its second attachment. */
    static byte[] facturX(String xml) {
        Map<String, String> pieces = new LinkedHashMap<>();
        pieces.put("annexe.txt", "conditions générales");
        pieces.put("factur-x.xml", xml);
        return pdf(pieces, null);
    }

    static byte[] sansDonnees() {
        return pdf(Map.of(), null);
    }

    /** What word processors make: no metadata either. */
    static byte[] ordinaire() {
        return ecrire(document -> {});
    }

    /** The data where the standard wants it, but without the metadata that announces it. */
    static byte[] facturXSansAnnonce(String xml) {
        return ecrire(document -> joindre(document, Map.of("factur-x.xml", xml)));
    }

    /** A small file with an attachment of that many megabytes of nothing. */
    static byte[] demesure(int megaoctets) {
        return ecrire(document -> {
            byte[] rien = new byte[1 << 20];
            PDStream flux = new PDStream(document);
            try (OutputStream sortie = flux.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < megaoctets; i++) {
                    sortie.write(rien);
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Surprise"), flux);
        });
    }

    static byte[] protege() {
        return pdf(Map.of(), "secret");
    }

    private static byte[] pdf(Map<String, String> pieces, String motDePasse) {
        return ecrire(document -> {
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            document,
                            new ByteArrayInputStream(
                                    "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8))));
            joindre(document, pieces);
            if (motDePasse != null) {
                document.protect(new StandardProtectionPolicy(motDePasse, motDePasse, new AccessPermission()));
            }
        });
    }

    private interface Contenu {
        void mettre(PDDocument document) throws IOException;
    }

    private static byte[] ecrire(Contenu contenu) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            contenu.mettre(document);
            document.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void joindre(PDDocument document, Map<String, String> pieces) throws IOException {
        Map<String, PDComplexFileSpecification> jointes = new LinkedHashMap<>();
        for (Map.Entry<String, String> piece : pieces.entrySet()) {
            PDEmbeddedFile contenu = new PDEmbeddedFile(
                    document, new ByteArrayInputStream(piece.getValue().getBytes(StandardCharsets.UTF_8)));
            contenu.setSubtype(piece.getKey().endsWith(".xml") ? "text/xml" : "text/plain");
            PDComplexFileSpecification jointe = new PDComplexFileSpecification();
            jointe.setFile(piece.getKey());
            jointe.setEmbeddedFile(contenu);
            jointes.put(piece.getKey(), jointe);
        }
        PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
        arbre.setNames(jointes);
        PDDocumentNameDictionary noms = new PDDocumentNameDictionary(document.getDocumentCatalog());
        noms.setEmbeddedFiles(arbre);
        document.getDocumentCatalog().setNames(noms);
    }
}
