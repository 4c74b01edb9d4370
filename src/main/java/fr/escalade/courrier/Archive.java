package fr.escalade.courrier;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.web.util.HtmlUtils;

/**
 * What makes a PDF an archive (PDF/A-2a, ISO 19005-2) that screen readers follow (PDF/UA-1, ISO 14289-1), beyond its
 * pages: the same description for people and machines, dated by our clock so that the same letter is the same bytes.
 */
final class Archive {

    static final String OUTIL = "Escalade";

    /** The sRGB profile of the Java platform: what the device colours of a page mean. */
    static final byte[] COULEURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Archive() {}

    static void decrire(PDDocument document, String titre, String langue, ZonedDateTime quand) throws IOException {
        ZonedDateTime date = quand.truncatedTo(ChronoUnit.SECONDS);
        PDDocumentInformation informations = new PDDocumentInformation();
        Calendar calendrier = GregorianCalendar.from(date);
        informations.setTitle(titre);
        informations.setCreator(OUTIL);
        informations.setProducer(OUTIL);
        informations.setCreationDate(calendrier);
        informations.setModificationDate(calendrier);
        document.setDocumentInformation(informations);
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(langue.isBlank() || langue.equals("fr") ? "fr-FR" : langue);
        PDMetadata description = new PDMetadata(document);
        description.importXMPMetadata(xmp(titre, date).getBytes(StandardCharsets.UTF_8));
        catalogue.setMetadata(description);
    }

    private static String xmp(String titre, ZonedDateTime date) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title></rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreatorTool>%2$s</xmp:CreatorTool><xmp:CreateDate>%3$s</xmp:CreateDate>
                <xmp:ModifyDate>%3$s</xmp:ModifyDate></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%2$s</pdf:Producer></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                HtmlUtils.htmlEscape(titre, "UTF-8"), OUTIL, date.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}
