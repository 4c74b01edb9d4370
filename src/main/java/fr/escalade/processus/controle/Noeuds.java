package fr.escalade.processus.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Walks an XML tree, whose depth the reading has bounded. */
final class Noeuds {

    private Noeuds() {}

    static List<Element> parNom(Element racine, String nom) {
        NodeList trouves = racine.getElementsByTagNameNS("*", nom);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < trouves.getLength(); i++) {
            elements.add((Element) trouves.item(i));
        }
        return elements;
    }

    static void parcourir(Element racine, Consumer<Element> visite) {
        visite.accept(racine);
        for (Node enfant = racine.getFirstChild(); enfant != null; enfant = enfant.getNextSibling()) {
            if (enfant instanceof Element element) {
                parcourir(element, visite);
            }
        }
    }

    static List<Attr> attributs(Element element) {
        NamedNodeMap attributs = element.getAttributes();
        List<Attr> liste = new ArrayList<>();
        for (int i = 0; i < attributs.getLength(); i++) {
            liste.add((Attr) attributs.item(i));
        }
        return liste;
    }

    /** The text written directly in the element, its children's apart. */
    static String texte(Element element) {
        StringBuilder texte = new StringBuilder();
        for (Node enfant = element.getFirstChild(); enfant != null; enfant = enfant.getNextSibling()) {
            if (enfant.getNodeType() == Node.TEXT_NODE || enfant.getNodeType() == Node.CDATA_SECTION_NODE) {
                texte.append(enfant.getNodeValue());
            }
        }
        return texte.toString().trim();
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String id(Element element) {
        Node noeud = element;
        while (noeud instanceof Element courant) {
            if (courant.hasAttribute("id")) {
                return courant.getAttribute("id");
            }
            noeud = courant.getParentNode();
        }
        return null;
    }
}
