package fr.escalade.courrier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Letters one behind the other, for a printer that prints both sides: each begins on a right-hand page, behind an address
 * sheet when one is wanted.
 */
@Component
class Liasse {

    private final Pdf pdf;

    Liasse(Pdf pdf) {
        this.pdf = pdf;
    }

    /** A letter to bind; {@code adresse} is printed on its sheet. */
    record Lettre(byte[] pdf, AdressePostale adresse, String objet, String reference) {}

    byte[] relier(List<Lettre> lettres, boolean avecFiches) {
        List<PDDocument> ouverts = new ArrayList<>();
        try (PDDocument liasse = new PDDocument()) {
            for (int i = 0; i < lettres.size(); i++) {
                Lettre lettre = lettres.get(i);
                if (avecFiches) {
                    ajouter(liasse, pdf.imprimer(Jsoup.parse(fiche(lettre, i + 1, lettres.size()))), ouverts);
                }
                ajouter(liasse, lettre.pdf(), ouverts);
            }
            liasse.setDocumentId(0L);
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            liasse.save(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ouverts.forEach(IOUtils::closeQuietly);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends on a left-hand page, so that what follows begins on a right-hand one. */
    private static void ajouter(PDDocument liasse, byte[] feuilles, List<PDDocument> ouverts) throws IOException {
        // Imported pages are read from their source until the whole is saved.
        PDDocument source = Loader.loadPDF(feuilles);
        ouverts.add(source);
        for (PDPage page : source.getPages()) {
            liasse.importPage(page).setResources(page.getResources());
        }
        if (liasse.getNumberOfPages() % 2 == 1) {
            liasse.addPage(new PDPage(PDRectangle.A4));
        }
    }

    /** The address where the letter has its own: see papier.html. */
    private static String fiche(Lettre lettre, int rang, int total) {
        String adresse = lettre.adresse().lignes().stream()
                .map(ligne -> "<div>" + HtmlUtils.htmlEscape(ligne, "UTF-8") + "</div>")
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html><html lang="fr"><head><meta charset="UTF-8"><style>
                @page { size: A4; margin: 0; }
                body { font-family: 'DejaVu Sans'; font-size: 9.2pt; color: #111; margin: 0; }
                .a { position: absolute; left: 103mm; top: 47mm; width: 86mm; height: 31mm; line-height: 4.3mm; white-space: nowrap; }
                .i { position: absolute; left: 20mm; top: 110mm; width: 170mm; color: #444; font-size: 8.5pt; }
                </style></head><body><div class="a">%s</div><div class="i">Courrier %d sur %d<br>%s<br>%s</div></body></html>
                """.formatted(
                        adresse,
                        rang,
                        total,
                        HtmlUtils.htmlEscape(lettre.objet(), "UTF-8"),
                        HtmlUtils.htmlEscape(lettre.reference(), "UTF-8"));
    }
}
