package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Bank statements in XML (ISO 20022 camt.053, any version). Intraday reports (camt.052) and advices (camt.054) may still
 * change or repeat what the statement says: they are refused, so that nothing is booked twice.
 */
@Component
@Order(0)
class LecteurCamt implements Lecteur {

    private static final String ESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.";
    private static final int ENTETE = 2_000;

    @Override
    public String format() {
        return "camt.053";
    }

    @Override
    public boolean reconnait(Fichier fichier) {
        int longueur = Math.min(fichier.contenu().length, ENTETE);
        return new String(fichier.contenu(), 0, longueur, StandardCharsets.ISO_8859_1).contains(ESPACE);
    }

    @Override
    public Imports.Reconnaissance reconnaitre(Fichier fichier, Map<String, String> correspondance) {
        return ApercuDeReleve.de(lire(fichier, correspondance));
    }

    @Override
    public Lecture lire(Fichier fichier, Map<String, String> correspondance) {
        ArbreXml document = ArbreXml.lire(fichier.nom(), fichier.contenu());
        if (document.chaque("BkToCstmrStmt").findAny().isEmpty()) {
            throw new Refus(
                    "format-inconnu",
                    "Le fichier « " + fichier.nom() + " » est un avis ou un relevé provisoire de la banque (camt.052 ou"
                            + " camt.054). Demandez le relevé définitif : camt.053.");
        }
        ReleveLu releve = DepouillementCamt.de(document);
        if (releve.jusquAu().isEmpty()) {
            throw new Refus(
                    "releve-illisible",
                    "Le relevé « " + fichier.nom()
                            + " » ne contient aucun compte lisible. Téléchargez-le de nouveau sur le"
                            + " site de la banque, au format camt.053.");
        }
        return releve.lecture(format());
    }
}
