package fr.escalade.processus.controle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of unknown origin: no DOCTYPE hence no entity, nothing fetched, no depth that would exhaust the stack. */
final class XmlSur {

    private static final int PROFONDEUR = 40;
    private static final String SANS_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlSur() {}

    /** Says in French what is wrong with the file, and on which element when one is at fault. */
    static final class Illisible extends Exception {

        private final String element;

        Illisible(String element, String message) {
            super(message);
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    static Document lire(byte[] octets) throws Illisible {
        Relecture relecture = new Relecture();
        try {
            SAXParserFactory parcours = SAXParserFactory.newInstance();
            parcours.setNamespaceAware(true);
            parcours.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parcours.setFeature(SANS_DOCTYPE, true);
            parcours.newSAXParser().parse(new ByteArrayInputStream(octets), relecture);
            DocumentBuilderFactory arbre = DocumentBuilderFactory.newInstance();
            arbre.setNamespaceAware(true);
            arbre.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            arbre.setFeature(SANS_DOCTYPE, true);
            DocumentBuilder lecteur = arbre.newDocumentBuilder();
            lecteur.setErrorHandler(relecture);
            return lecteur.parse(new ByteArrayInputStream(octets));
        } catch (SAXException | IOException e) {
            throw relecture.faute != null ? relecture.faute : illisible(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This XML parser cannot be made safe", e);
        }
    }

    private static Illisible illisible(Exception e) {
        if (e.getMessage() != null && e.getMessage().contains("DOCTYPE")) {
            return new Illisible(
                    null,
                    "Le fichier contient une déclaration DOCTYPE : retirez-la, une procédure ne va rien chercher ailleurs.");
        }
        String ligne = e instanceof SAXParseException place && place.getLineNumber() > 0
                ? " (ligne " + place.getLineNumber() + ")"
                : "";
        return new Illisible(
                null,
                "Le fichier ne se lit pas comme du XML" + ligne
                        + " : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.");
    }

    private static final class Relecture extends DefaultHandler {

        private final Set<String> identifiants = new HashSet<>();
        private int profondeur;
        private Illisible faute;

        @Override
        public void startElement(String espace, String nom, String qualifie, Attributes attributs) throws SAXException {
            String id = attributs.getValue("id");
            if (id != null && !identifiants.add(id)) {
                refuser(id, "Deux éléments portent l'identifiant « " + id + " » : donnez-en un autre à l'un des deux.");
            }
            if (++profondeur > PROFONDEUR) {
                refuser(null, "Le fichier emboîte plus de " + PROFONDEUR + " éléments : ce n'est pas un schéma.");
            }
        }

        @Override
        public void endElement(String espace, String nom, String qualifie) {
            profondeur--;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        private void refuser(String element, String message) throws SAXException {
            faute = new Illisible(element, message);
            throw new SAXException(faute);
        }
    }
}
