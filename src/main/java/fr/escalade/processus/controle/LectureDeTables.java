package fr.escalade.processus.controle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The decisions of a DMN file, with the words that each output may answer. */
final class LectureDeTables {

    private static final Pattern MOT = Pattern.compile("\"([^\"]*)\"");

    private LectureDeTables() {}

    static List<Table> lire(String fichier, Document dom) throws XmlSur.Illisible {
        List<Table> tables = new ArrayList<>();
        for (Element decision : Noeuds.parNom(dom.getDocumentElement(), "decision")) {
            tables.add(new Table(fichier, decision.getAttribute("id"), decision, sorties(decision)));
        }
        if (tables.isEmpty()) {
            throw new XmlSur.Illisible(
                    null, "Le fichier ne contient aucune table de décision : ajoutez-en une, ou retirez le fichier.");
        }
        return tables;
    }

    private static Map<String, Set<String>> sorties(Element decision) {
        Map<String, Set<String>> sorties = new LinkedHashMap<>();
        for (Element sortie : Noeuds.parNom(decision, "output")) {
            Set<String> mots = new LinkedHashSet<>();
            NodeList valeurs = sortie.getElementsByTagNameNS("*", "outputValues");
            if (valeurs.getLength() > 0) {
                Matcher mot = MOT.matcher(valeurs.item(0).getTextContent());
                while (mot.find()) {
                    mots.add(mot.group(1));
                }
            }
            sorties.put(sortie.getAttribute("name"), mots);
        }
        return sorties;
    }
}
