package fr.escalade.contentieux;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A sober printed page, put together line by line. Everything given is text: nothing in it is read as mark-up. */
final class Page {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm; }
            body { font-family: 'DejaVu Sans'; font-size: 9.5pt; line-height: 1.45; color: #1d2733; }
            h1 { font-size: 16pt; margin: 0 0 2mm 0; }
            h2 { font-size: 11pt; margin: 6mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .sous { color: #55606e; margin-bottom: 6mm; }
            table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm 0; font-size: 8.5pt;
                -fs-table-paginate: paginate; }
            th { text-align: left; border-bottom: 1px solid #1d2733; padding: 1mm 1.5mm; }
            td { border-bottom: 1px solid #d5dae0; padding: 1mm 1.5mm; vertical-align: top; }
            tr { page-break-inside: avoid; }
            .droite { text-align: right; white-space: nowrap; }
            """;

    private final StringBuilder corps = new StringBuilder();
    private final String titre;

    Page(String titre, String sousTitre) {
        this.titre = titre;
        corps.append("<h1>")
                .append(sur(titre))
                .append("</h1><p class=\"sous\">")
                .append(sur(sousTitre))
                .append("</p>");
    }

    Page titre(String texte) {
        corps.append("<h2>").append(sur(texte)).append("</h2>");
        return this;
    }

    Page ligne(String texte) {
        corps.append("<p>").append(sur(texte).replace("\n", "<br>")).append("</p>");
        return this;
    }

    /** Figures (« 1 200,00 € », « 12,15 % ») line up on the right. */
    Page tableau(List<String> entetes, List<List<String>> lignes) {
        corps.append("<table><thead><tr>");
        for (int i = 0; i < entetes.size(); i++) {
            int colonne = i;
            boolean chiffres = !lignes.isEmpty() && lignes.stream().allMatch(ligne -> estUnChiffre(ligne.get(colonne)));
            corps.append(chiffres ? "<th class=\"droite\">" : "<th>")
                    .append(sur(entetes.get(i)))
                    .append("</th>");
        }
        corps.append("</tr></thead><tbody>");
        corps.append(lignes.stream()
                .map(ligne -> ligne.stream()
                        .map(cellule ->
                                (estUnChiffre(cellule) ? "<td class=\"droite\">" : "<td>") + sur(cellule) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining()));
        corps.append("</tbody></table>");
        return this;
    }

    String html() {
        return "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"UTF-8\"><title>" + sur(titre) + "</title><style>"
                + STYLE + "</style></head><body>" + corps + "</body></html>";
    }

    private static boolean estUnChiffre(String texte) {
        return texte.matches("-?[\\d\\u00a0\\u202f ]+(,\\d+)?([\\u00a0\\u202f ]?(€|%|[A-Z]{3}))?");
    }

    private static String sur(String texte) {
        return texte == null ? "" : HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
