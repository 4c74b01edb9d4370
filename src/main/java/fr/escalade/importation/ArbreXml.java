package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A business document in XML (an invoice, a bank statement), of which only what is said is known: a path of local names may
 * lead nowhere.
 */
final class ArbreXml {

    private final Element racine;

    private ArbreXml(Element racine) {
        this.racine = racine;
    }

    /** @throws Refus when it is no well-formed document, or wants something from outside itself */
    static ArbreXml lire(String nom, byte[] xml) {
        try {
            return new ArbreXml(
                    constructeur().parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (SAXException e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new Refus(
                    doctype ? "xml-dangereux" : "xml-illisible",
                    "Les données de « " + nom + " » "
                            + (doctype
                                    ? "appellent des éléments extérieurs (DOCTYPE) : elles sont refusées par sécurité."
                                    : "sont abîmées : ce n'est pas un XML bien formé. Demandez la facture à son émetteur."));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The local name of this element. */
    String nom() {
        return racine.getLocalName();
    }

    String attribut(String nom) {
        return racine.getAttribute(nom);
    }

    /** The text at the end of a path of local names, without the spaces around it; empty when any step is missing. */
    Optional<String> texte(String... chemin) {
        return noeud(chemin).map(Node::getTextContent).map(String::strip).filter(texte -> !texte.isEmpty());
    }

    Optional<BigDecimal> nombre(String... chemin) {
        return texte(chemin)
                .filter(texte -> texte.matches("[-+]?\\d{1,30}(\\.\\d{1,10})?"))
                .map(BigDecimal::new);
    }

    /** Every child of that name below the path. */
    Stream<ArbreXml> chaque(String nom, String... chemin) {
        return noeud(chemin).stream()
                .flatMap(noeud -> Stream.iterate(noeud.getFirstChild(), Objects::nonNull, Node::getNextSibling))
                .filter(enfant -> nom.equals(enfant.getLocalName()))
                .map(enfant -> new ArbreXml((Element) enfant));
    }

    /** Dates are written 20260131 (code 102); dashes are tolerated. */
    Optional<LocalDate> date(String... chemin) {
        return texte(chemin).flatMap(FormatDate.ISO::lire);
    }

    /** An identifier of that scheme among the nodes of that name below the path. */
    Optional<String> identifiant(String schema, String nom, String... chemin) {
        return noeud(chemin).stream()
                .flatMap(ArbreXml::descendants)
                .filter(element ->
                        element.getLocalName().equals(nom) && schema.equals(element.getAttribute("schemeID")))
                .map(element -> element.getTextContent().strip())
                .filter(texte -> !texte.isEmpty())
                .findFirst();
    }

    private Optional<Node> noeud(String... chemin) {
        Optional<Node> ici = Optional.of(racine);
        for (String nom : chemin) {
            ici = ici.flatMap(noeud -> enfant(noeud, nom));
        }
        return ici;
    }

    private static Optional<Node> enfant(Node noeud, String nom) {
        for (Node enfant = noeud.getFirstChild(); enfant != null; enfant = enfant.getNextSibling()) {
            if (nom.equals(enfant.getLocalName())) {
                return Optional.of(enfant);
            }
        }
        return Optional.empty();
    }

    private static Stream<Element> descendants(Node noeud) {
        var tous = ((Element) noeud).getElementsByTagNameNS("*", "*");
        return IntStream.range(0, tous.getLength()).mapToObj(i -> (Element) tous.item(i));
    }

    private static DocumentBuilder constructeur() throws ParserConfigurationException {
        DocumentBuilderFactory fabrique = DocumentBuilderFactory.newInstance();
        fabrique.setNamespaceAware(true);
        fabrique.setExpandEntityReferences(false);
        fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder constructeur = fabrique.newDocumentBuilder();
        // The default one prints on the console; this one only throws.
        constructeur.setErrorHandler(new DefaultHandler());
        return constructeur;
    }
}
