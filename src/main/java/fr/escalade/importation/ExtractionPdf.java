package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mustangproject.FileAttachment;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.springframework.util.unit.DataSize;

/** The invoice's data inside its PDF: the attachment may come after others, and may bear an odd name. */
final class ExtractionPdf {

    private static final long DEPLIE_AU_PLUS = DataSize.ofMegabytes(128).toBytes();
    private static final int FIN_REGARDEE = 8192;

    private ExtractionPdf() {}

    /** @throws Refus when the PDF is broken, protected, plain or made to exhaust memory */
    static byte[] xml(Fichier fichier) {
        if (!finitCommeUnPdf(fichier.contenu())) {
            // Even where the data can still be read: what is kept is attached to the messages.
            throw abime(fichier);
        }
        FluxPdf flux = FluxPdf.parcourir(fichier, DEPLIE_AU_PLUS);
        Importateur importateur = new Importateur();
        // The library logs what it cannot open instead of saying it: what came out of it is looked at.
        importateur.setInputStream(new ByteArrayInputStream(fichier.contenu()));
        byte[] xml = importateur.xml();
        String brut = new String(fichier.contenu(), StandardCharsets.ISO_8859_1);
        if (xml != null) {
            return xml;
        }
        if (brut.contains("/Encrypt")) {
            throw new Refus(
                    "pdf-protege",
                    "Le PDF « " + fichier.nom() + " » est protégé par un mot de passe. Déposez-le sans protection.");
        }
        if (!brut.contains("/Catalog") && !brut.contains("/ObjStm")) {
            throw abime(fichier);
        }
        return flux.facture()
                .orElseThrow(() -> new Refus(
                        "pdf-sans-donnees",
                        "Le PDF « " + fichier.nom()
                                + " » ne contient pas de données de facturation : ce n'est pas une facture"
                                + " Factur-X. Saisissez la facture, ou importez-la par un fichier CSV."));
    }

    private static boolean finitCommeUnPdf(byte[] contenu) {
        int depuis = Math.max(0, contenu.length - FIN_REGARDEE);
        return new String(contenu, depuis, contenu.length - depuis, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static Refus abime(Fichier fichier) {
        return new Refus(
                "pdf-illisible",
                "Le PDF « " + fichier.nom() + " » est abîmé ou incomplet. Téléchargez-le de nouveau, ou demandez-le à"
                        + " son émetteur.");
    }

    /** Takes the attachments out and reads nothing in them: that is done here, and strictly nothing is resolved. */
    private static final class Importateur extends ZUGFeRDInvoiceImporter {

        Importateur() {
            parseAutomatically = false;
        }

        byte[] xml() {
            if (rawXML != null) {
                return rawXML;
            }
            return pdfAttachments.stream()
                    .filter(piece -> piece.getFilename() != null
                            && piece.getFilename().toLowerCase(Locale.ROOT).endsWith(".xml"))
                    .map(FileAttachment::getData)
                    .filter(donnees -> donnees != null
                            && new String(donnees, StandardCharsets.UTF_8).contains(LecteurFacturX.RACINE))
                    .findFirst()
                    .orElse(null);
        }
    }
}
