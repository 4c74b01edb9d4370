package fr.escalade.courrier;

import fr.escalade.droit.CeQuiPeutEtreDit;
import fr.escalade.droit.Stade;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.List;
import java.util.Map;

/**
 * Reads the short text of a letter: what the law forbids the letter it forbids the text, and the simple case must fit one
 * segment of the alphabet of telephones (M1, M9, M10).
 */
final class ControleDesSms {

    private static final int SEGMENTS_D_UN_COMPTE_COMPLET = 2;

    private ControleDesSms() {}

    static void lire(
            Redaction redaction,
            String modele,
            TypeDebiteur type,
            Bibliotheque bibliotheque,
            Stade stade,
            boolean auConditionnel,
            List<ControleDesLettres.Anomalie> anomalies) {
        String nom = modele + " (SMS)";
        try {
            String simple = redaction.sms(modele, LettreTemoin.simple(type, modele), bibliotheque);
            String complet = redaction.sms(modele, LettreTemoin.complete(type, modele), bibliotheque);
            String avecLien =
                    redaction.sms(modele, LettreTemoin.simple(type, modele).avecLien(LettreTemoin.LIEN), bibliotheque);
            String prescrit = redaction.sms(modele, LettreTemoin.prescrite(type, modele), bibliotheque);
            mesurer(simple, 1, nom, type, anomalies);
            mesurer(complet, SEGMENTS_D_UN_COMPTE_COMPLET, nom, type, anomalies);
            mesurer(avecLien, 1, nom + " avec son lien", type, anomalies);
            exiger(simple, nom, type, anomalies);
            exiger(avecLien, nom, type, anomalies);
            for (String texte : List.of(simple, complet, avecLien)) {
                String lu = ControleDesLettres.normaliser(texte);
                ControleDesLettres.refuser(new CeQuiPeutEtreDit(type, stade, false, false), lu, nom, anomalies);
                if (auConditionnel) {
                    ControleDesLettres.refuserLaCertitude(lu, nom, type, anomalies);
                }
            }
            ControleDesLettres.refuser(
                    new CeQuiPeutEtreDit(type, stade, true, false),
                    ControleDesLettres.normaliser(prescrit),
                    nom,
                    anomalies);
        } catch (Refus e) {
            anomalies.add(new ControleDesLettres.Anomalie(modele, type, e.getMessage()));
        }
    }

    private static void mesurer(
            String texte, int segments, String nom, TypeDebiteur type, List<ControleDesLettres.Anomalie> anomalies) {
        Gsm7.Mesure mesure = Gsm7.mesurer(texte);
        if (mesure.segments() > segments || !mesure.alphabet().equals("GSM-7")) {
            anomalies.add(new ControleDesLettres.Anomalie(
                    nom,
                    type,
                    "« " + nom + " » compte " + mesure.longueur() + " caractères (" + mesure.alphabet()
                            + ") et partirait en " + mesure.segments() + " messages, pour " + segments
                            + " au plus : raccourcissez-le."));
        }
    }

    private static void exiger(
            String texte, String nom, TypeDebiteur type, List<ControleDesLettres.Anomalie> anomalies) {
        Map.of(
                        "le numéro de la facture", "FA-2026-0117",
                        "le montant", "1 200,00",
                        "le nom du créancier", "Ateliers Vauban")
                .forEach((quoi, mot) -> {
                    if (!texte.contains(mot)) {
                        anomalies.add(new ControleDesLettres.Anomalie(
                                nom, type, "« " + nom + " » doit mentionner " + quoi + "."));
                    }
                });
    }
}
