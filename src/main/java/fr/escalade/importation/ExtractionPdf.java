package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import org.mustangproject.FileAttachment;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** The invoice's data inside its PDF: the attachment may come after others, and may bear an odd name. */
final class ExtractionPdf {

    private ExtractionPdf() {}

    /** @throws Refus when the PDF is broken, protected or plain */
    static byte[] xml(Fichier fichier) {
        Importateur importateur = new Importateur();
        // The library logs what it cannot open instead of saying it: what came out of it is looked at.
        importateur.setInputStream(new ByteArrayInputStream(fichier.contenu()));
        byte[] xml = importateur.xml();
        if (xml != null) {
            return xml;
        }
        String brut = new String(fichier.contenu(), StandardCharsets.ISO_8859_1);
        if (brut.contains("/Encrypt")) {
            throw new Refus(
                    "pdf-protege",
                    "Le PDF « " + fichier.nom() + " » est protégé par un mot de passe. Déposez-le sans protection.");
        }
        if (!brut.contains("%%EOF") || !importateur.ouvert()) {
            throw new Refus(
                    "pdf-illisible",
                    "Le PDF « " + fichier.nom()
                            + " » est abîmé ou incomplet. Téléchargez-le de nouveau, ou demandez-le à"
                            + " son émetteur.");
        }
        throw new Refus(
                "pdf-sans-donnees",
                "Le PDF « " + fichier.nom() + " » ne contient pas de données de facturation : ce n'est pas une facture"
                        + " Factur-X. Saisissez la facture, ou importez-la par un fichier CSV.");
    }

    /** True when the invoice's own totals follow from its lines, as EN 16931 requires. */
    static boolean estStricte(byte[] xml) {
        ZUGFeRDInvoiceImporter strict = new ZUGFeRDInvoiceImporter();
        try {
            strict.setRawXML(xml);
            return true;
        } catch (RuntimeException | ParseException | java.io.IOException e) {
            return false;
        }
    }

    /** Takes the attachments out and reads nothing in them: that is done here, and strictly nothing is resolved. */
    private static final class Importateur extends ZUGFeRDInvoiceImporter {

        Importateur() {
            parseAutomatically = false;
        }

        boolean ouvert() {
            return xmpString != null || !pdfAttachments.isEmpty() || document != null;
        }

        byte[] xml() {
            if (rawXML != null) {
                return rawXML;
            }
            return pdfAttachments.stream()
                    .filter(piece -> piece.getFilename() != null
                            && piece.getFilename().toLowerCase(Locale.ROOT).endsWith(".xml"))
                    .map(FileAttachment::getData)
                    .filter(donnees ->
                            donnees != null && new String(donnees, StandardCharsets.UTF_8).contains(FactureCii.RACINE))
                    .findFirst()
                    .orElse(null);
        }
    }
}
