package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** French bank statements in fixed columns (CFONB 120): several accounts and days in a file, with or without line ends. */
@Component
@Order(2)
class LecteurCfonb implements Lecteur {

    @Override
    public String format() {
        return "CFONB 120";
    }

    @Override
    public boolean reconnait(Fichier fichier) {
        List<ChampsCfonb> debut = enregistrements(fichier, 2);
        return !debut.isEmpty()
                && debut.get(0).code().equals("01")
                && debut.get(0).date(35).isPresent()
                && debut.get(0).montant().isPresent();
    }

    @Override
    public Imports.Reconnaissance reconnaitre(Fichier fichier, Map<String, String> correspondance) {
        return ApercuDeReleve.de(lire(fichier, correspondance));
    }

    @Override
    public Lecture lire(Fichier fichier, Map<String, String> correspondance) {
        DepouillementCfonb depouillement = new DepouillementCfonb();
        enregistrements(fichier, Integer.MAX_VALUE).forEach(depouillement::lire);
        ReleveLu releve = depouillement.terminer();
        if (releve.jusquAu().isEmpty()) {
            throw new Refus(
                    "releve-illisible",
                    "Le relevé « " + fichier.nom()
                            + " » ne contient aucun compte lisible. Téléchargez-le de nouveau sur le"
                            + " site de la banque, au format CFONB 120.");
        }
        return releve.lecture(format());
    }

    /** Some exports hold no line ends at all, some cut the blanks at the end of a record. */
    private static List<ChampsCfonb> enregistrements(Fichier fichier, int auPlus) {
        String texte = new String(fichier.contenu(), StandardCharsets.ISO_8859_1);
        List<ChampsCfonb> lus = new ArrayList<>();
        int numero = 0;
        for (String ligne : (Iterable<String>) texte.lines()::iterator) {
            numero++;
            for (int debut = 0; debut < ligne.length(); debut += ChampsCfonb.LONGUEUR) {
                String morceau = ligne.substring(debut, Math.min(ligne.length(), debut + ChampsCfonb.LONGUEUR));
                if (!morceau.isBlank()) {
                    lus.add(new ChampsCfonb(numero, String.format("%-" + ChampsCfonb.LONGUEUR + "s", morceau)));
                }
                if (lus.size() >= auPlus) {
                    return lus;
                }
            }
        }
        return lus;
    }
}
