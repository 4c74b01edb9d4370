package fr.escalade.processus.controle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;

/** Reads the files of a delivery; what cannot be read is said, and the rest is read all the same. */
final class Lecture {

    static final int OCTETS_PAR_FICHIER = 2 * 1024 * 1024;
    static final int ELEMENTS_PAR_SCHEMA = 600;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRE_QUOTES = Pattern.compile("'([^']{1,200})'");

    private final Constats constats;
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, FormulaireLu> formulaires = new TreeMap<>();
    private final Map<String, byte[]> lettres = new TreeMap<>();

    private boolean entier = true;

    private Lecture(Constats constats) {
        this.constats = constats;
    }

    static Lot lire(Map<String, byte[]> contenu, Constats constats) {
        Lecture lecture = new Lecture(constats);
        new TreeMap<>(contenu).forEach(lecture::lire);
        return new Lot(
                lecture.schemas,
                lecture.tables,
                lecture.formulaires,
                lecture.lettres,
                empreinte(lecture.lettres),
                lecture.entier);
    }

    private void lire(String fichier, byte[] octets) {
        if (octets.length > OCTETS_PAR_FICHIER) {
            entier = false;
            constats.erreur(
                    fichier,
                    null,
                    "Le fichier pèse " + (octets.length + 1048575) / 1048576
                            + " Mo, pour 2 Mo au plus : allégez-le ou retirez-le.");
            return;
        }
        try {
            if (fichier.matches("processes/[^/]+\\.bpmn")) {
                lireSchema(fichier, octets);
            } else if (fichier.matches("processes/[^/]+\\.dmn")) {
                LectureDeTables.lire(fichier, XmlSur.lire(octets)).forEach(table -> ranger(table));
            } else if (fichier.matches("forms/taches/[^/]+\\.form")) {
                lireFormulaire(fichier, octets);
            } else if (fichier.matches("forms/courriers/.+\\.(html|txt|css)") && !fichier.contains("..")) {
                lettres.put(fichier.substring("forms/courriers/".length()), octets);
            } else {
                constats.avertir(
                        fichier,
                        null,
                        "Ce fichier n'est ni un schéma, ni une table, ni un formulaire, ni une lettre : il ne sera pas publié.");
            }
        } catch (XmlSur.Illisible e) {
            entier = false;
            constats.erreur(fichier, e.element(), e.getMessage());
        }
    }

    private void lireSchema(String fichier, byte[] octets) throws XmlSur.Illisible {
        Document dom = XmlSur.lire(octets);
        BpmnModelInstance modele = modele(octets);
        Collection<Process> procedures = modele.getModelElementsByType(Process.class);
        int elements = modele.getModelElementsByType(FlowElement.class).size();
        if (procedures.size() != 1) {
            throw new XmlSur.Illisible(
                    null,
                    procedures.isEmpty()
                            ? "Le fichier ne contient aucune procédure : dessinez-en une, ou retirez le fichier."
                            : "Le fichier contient " + procedures.size()
                                    + " procédures : gardez-en une par fichier, pour que chacune ait son schéma.");
        }
        for (FlowElement element : modele.getModelElementsByType(FlowElement.class)) {
            if (element.getId() == null) {
                throw new XmlSur.Illisible(
                        null,
                        "L'élément « " + element.getName()
                                + " » n'a pas d'identifiant : donnez-lui-en un, lisible et stable.");
            }
        }
        if (procedures.iterator().next().getId() == null) {
            throw new XmlSur.Illisible(
                    null, "La procédure n'a pas d'identifiant : donnez-lui-en un, lisible et stable.");
        }
        if (elements > ELEMENTS_PAR_SCHEMA) {
            throw new XmlSur.Illisible(
                    null,
                    "Le schéma compte " + elements + " éléments, pour " + ELEMENTS_PAR_SCHEMA
                            + " au plus : personne ne le relirait. Sortez-en une partie dans une procédure appelée.");
        }
        schemas.add(new Schema(fichier, dom, modele, procedures.iterator().next()));
    }

    private static BpmnModelInstance modele(byte[] octets) throws XmlSur.Illisible {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(octets));
        } catch (ModelException e) {
            throw new XmlSur.Illisible(null, pasDuBpmn(e));
        }
    }

    private static String pasDuBpmn(Throwable erreur) {
        Throwable racine = erreur;
        while (racine.getCause() != null) {
            racine = racine.getCause();
        }
        Matcher nom = ENTRE_QUOTES.matcher(String.valueOf(racine.getMessage()));
        boolean cite = nom.find();
        if (cite && String.valueOf(racine.getMessage()).contains("IDREF")) {
            return "Un lien mène à « " + nom.group(1) + " », qui n'existe pas : reliez-le à un élément du schéma.";
        }
        return "Le fichier ne suit pas la norme BPMN 2.0" + (cite ? ", à l'endroit de « " + nom.group(1) + " »" : "")
                + " : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.";
    }

    private void ranger(Table table) {
        Table autre = tables.putIfAbsent(table.cle(), table);
        if (autre != null) {
            constats.erreur(
                    table.fichier(),
                    table.cle(),
                    "La table « " + table.cle() + " » existe déjà dans « " + autre.fichier()
                            + " » : donnez-lui un autre identifiant.");
        }
    }

    private void lireFormulaire(String fichier, byte[] octets) throws XmlSur.Illisible {
        try {
            JsonNode contenu = JSON.readTree(octets);
            if (contenu == null || !contenu.isObject()) {
                throw new IOException("not a form");
            }
            String cle = contenu.path("id").asText();
            formulaires.put(cle, new FormulaireLu(fichier, cle, contenu));
        } catch (IOException e) {
            throw new XmlSur.Illisible(
                    null,
                    "Le formulaire ne se lit pas : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.");
        }
    }

    private static String empreinte(Map<String, byte[]> lettres) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            lettres.forEach((nom, octets) -> {
                sha.update(nom.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sha.update(octets);
            });
            return "controle-" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
