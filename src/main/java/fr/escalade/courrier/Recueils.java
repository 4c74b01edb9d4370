package fr.escalade.courrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts documents together into one numbered file. The same pieces in the same order give the same file; a broken or
 * locked PDF goes beside and never prevents the others.
 */
@Component
public class Recueils {

    private final Pdf pdf;
    private final Reliure reliure;

    Recueils(Pdf pdf, Reliure reliure) {
        this.pdf = pdf;
        this.reliure = reliure;
    }

    /** One page of ours as a PDF; it may fetch nothing from a disk nor from a network. */
    public byte[] imprimer(String html) {
        return pdf.imprimer(Jsoup.parse(html));
    }

    public Recueil.Compose composer(Recueil recueil) {
        Map<Integer, byte[]> imprimes = new TreeMap<>();
        List<Recueil.Piece> aCote = new ArrayList<>();
        for (int i = 0; i < recueil.pieces().size(); i++) {
            Recueil.Piece piece = recueil.pieces().get(i);
            byte[] feuilles = feuilles(piece);
            if (feuilles == null) {
                aCote.add(aCote(i + 1, piece));
            } else {
                imprimes.put(i + 1, feuilles);
            }
        }
        byte[] couverture = imprimer(recueil.couverture());
        // The index counts its own pages: printed once to count them, once with the right numbers.
        int debut = pages(couverture) + pages(imprimer(bordereau(recueil, lignes(recueil, imprimes, 0))));
        List<Recueil.Ligne> lignes = lignes(recueil, imprimes, debut);
        byte[] bordereau = imprimer(bordereau(recueil, lignes));
        List<Reliure.Cahier> cahiers = new ArrayList<>();
        cahiers.add(new Reliure.Cahier("Couverture", couverture));
        cahiers.add(new Reliure.Cahier("Bordereau des pièces", bordereau));
        imprimes.forEach((numero, feuilles) -> cahiers.add(new Reliure.Cahier(
                "Pièce n° " + numero + " — " + recueil.pieces().get(numero - 1).intitule(), feuilles)));
        return new Recueil.Compose(reliure.relier(recueil.titre(), recueil.reference(), cahiers), lignes, aCote);
    }

    /** Null when the piece cannot be merged. */
    private byte[] feuilles(Recueil.Piece piece) {
        if (piece.type().startsWith("text/html")) {
            return imprimer(new String(piece.contenu(), StandardCharsets.UTF_8));
        }
        if (piece.type().equals("image/jpeg") || piece.type().equals("image/png")) {
            return Images.enPage(piece.contenu()).orElse(null);
        }
        return Pdf.imprimable(piece.type(), piece.contenu())
                ? reliure.copier(piece.contenu()).orElse(null)
                : null;
    }

    private static Recueil.Piece aCote(int numero, Recueil.Piece piece) {
        return new Recueil.Piece(piece.intitule(), piece.date(), fichier(numero, piece), piece.type(), piece.contenu());
    }

    /** « pieces/07-FAC-12.xml »: the number of the index first, and nothing that a file system would refuse. */
    private static String fichier(int numero, Recueil.Piece piece) {
        return "pieces/%02d-%s".formatted(numero, piece.nomDeFichier().replaceAll("[^\\p{L}\\p{N}._-]+", "_"));
    }

    private static List<Recueil.Ligne> lignes(Recueil recueil, Map<Integer, byte[]> imprimes, int debut) {
        List<Recueil.Ligne> lignes = new ArrayList<>();
        int page = debut + 1;
        for (int i = 0; i < recueil.pieces().size(); i++) {
            Recueil.Piece piece = recueil.pieces().get(i);
            byte[] feuilles = imprimes.get(i + 1);
            lignes.add(new Recueil.Ligne(
                    i + 1,
                    piece.intitule(),
                    piece.date(),
                    feuilles == null ? null : page,
                    feuilles == null ? fichier(i + 1, piece) : null));
            page += feuilles == null ? 0 : pages(feuilles);
        }
        return lignes;
    }

    private static int pages(byte[] feuilles) {
        try (PDDocument document = Loader.loadPDF(feuilles)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bordereau(Recueil recueil, List<Recueil.Ligne> lignes) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html><html lang="fr"><head><meta charset="UTF-8"><style>
                @page { size: A4; margin: 20mm 18mm 22mm 18mm; }
                body { font-family: 'DejaVu Sans'; font-size: 9.5pt; color: #1d2733; }
                h1 { font-size: 16pt; margin: 0 0 6mm 0; }
                table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
                th { text-align: left; border-bottom: 1px solid #1d2733; padding: 1.5mm; }
                td { border-bottom: 1px solid #d5dae0; padding: 1.5mm; vertical-align: top; }
                tr { page-break-inside: avoid; }
                .n { width: 12mm; } .d { width: 26mm; white-space: nowrap; } .p { width: 42mm; text-align: right; }
                </style></head><body><h1>Bordereau des pièces</h1><table><thead><tr><th class="n">N°</th>
                <th>Pièce</th><th class="d">Date</th><th class="p">Page</th></tr></thead><tbody>
                """);
        for (Recueil.Ligne ligne : lignes) {
            html.append("<tr><td class=\"n\">")
                    .append(ligne.numero())
                    .append("</td><td>")
                    .append(HtmlUtils.htmlEscape(ligne.intitule(), "UTF-8"))
                    .append("</td><td class=\"d\">")
                    .append(ligne.date() == null ? "" : HtmlUtils.htmlEscape(ligne.date(), "UTF-8"))
                    .append("</td><td class=\"p\">")
                    .append(
                            ligne.page() == null
                                    ? "fichier joint "
                                            + HtmlUtils.htmlEscape(
                                                    ligne.fichier().replace("pieces/", ""), "UTF-8")
                                    : ligne.page().toString())
                    .append("</td></tr>");
        }
        return html.append("</tbody></table></body></html>").toString();
    }
}
