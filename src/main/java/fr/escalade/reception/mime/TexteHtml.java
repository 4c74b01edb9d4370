package fr.escalade.reception.mime;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as the text that it shows: scripts, styles and what is fetched from elsewhere are dropped, quotes get their « > ». */
final class TexteHtml {

    private static final String JAMAIS_LU =
            "script, style, head, title, template, noscript, iframe, object, embed, svg, math, [hidden],"
                    + " [style~=(?i)display\\s*:\\s*none]";
    private static final String CITATION = "blockquote, .gmail_quote, #divRplyFwdMsg, #appendonsend";
    private static final Set<String> BLOCS = Set.of(
            "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "pre", "section", "hr");

    private TexteHtml() {}

    static String de(String html) {
        Element corps = Jsoup.parse(html).body();
        corps.select(JAMAIS_LU).remove();
        Element cite = corps.selectFirst(CITATION);
        Lecture lecture = new Lecture(cite);
        NodeTraversor.traverse(lecture, corps);
        return lecture.texte.toString();
    }

    /** Walks without recursion: the depth of a hostile page costs nothing. From the first quote on, every line is marked. */
    private static final class Lecture implements NodeVisitor {

        private final Element cite;
        private final StringBuilder texte = new StringBuilder();
        private boolean citant;

        Lecture(Element cite) {
            this.cite = cite;
        }

        @Override
        public void head(Node noeud, int profondeur) {
            if (noeud == cite) {
                citant = true;
            }
            if (noeud instanceof TextNode contenu) {
                String lu = contenu.text();
                if (!lu.isBlank() || !enDebutDeLigne()) {
                    texte.append(enDebutDeLigne() ? lu.stripLeading() : lu);
                }
            } else if (noeud instanceof Element element
                    && (element.normalName().equals("br") || BLOCS.contains(element.normalName()))) {
                aLaLigne(element.normalName().equals("br"));
            }
        }

        @Override
        public void tail(Node noeud, int profondeur) {
            if (noeud instanceof Element element && BLOCS.contains(element.normalName())) {
                aLaLigne(false);
            }
            // Outlook marks only where its quote begins: everything after it is one.
            if (noeud == cite && cite.id().isEmpty()) {
                citant = false;
                aLaLigne(true);
            }
        }

        private boolean enDebutDeLigne() {
            int fin = texte.length() - 1;
            return fin < 0
                    || texte.charAt(fin) == '\n'
                    || fin > 1
                            && texte.charAt(fin) == ' '
                            && texte.charAt(fin - 1) == '>'
                            && texte.charAt(fin - 2) == '\n';
        }

        private void aLaLigne(boolean toujours) {
            if (toujours || !enDebutDeLigne()) {
                texte.append('\n').append(citant ? "> " : "");
            }
        }
    }
}
