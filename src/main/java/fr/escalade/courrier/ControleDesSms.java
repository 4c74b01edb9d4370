package fr.escalade.courrier;

import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.List;

/**
 * Reads the short text of a letter: what the law forbids the letter it forbids the text (M10), it names the invoice, the
 * sum and the creditor (M1), and the simple case fits one message of the alphabet of telephones (M9).
 */
final class ControleDesSms {

    private static final int SEGMENTS_D_UN_COMPTE_COMPLET = 2;

    private final Redaction redaction;

    ControleDesSms(Redaction redaction) {
        this.redaction = redaction;
    }

    void lire(
            String modele,
            TypeDebiteur type,
            Langue langue,
            GenreDeLettre genre,
            Bibliotheque bibliotheque,
            Anomalies anomalies) {
        try {
            Lettre temoin = LettreTemoin.simple(type, modele, langue);
            String simple = redaction.sms(modele, temoin, bibliotheque);
            String complet = redaction.sms(modele, LettreTemoin.complete(type, modele, langue), bibliotheque);
            String avecLien = redaction.sms(modele, temoin.avecLien(LettreTemoin.LIEN), bibliotheque);
            String prescrit = redaction.sms(modele, LettreTemoin.prescrite(type, modele, langue), bibliotheque);
            mesurer(simple, "a un SMS", 1, anomalies);
            mesurer(complet, "a un SMS", SEGMENTS_D_UN_COMPTE_COMPLET, anomalies);
            mesurer(avecLien, "a, avec le lien de l'espace, un SMS", 1, anomalies);
            for (String texte : List.of(simple, avecLien)) {
                String lu = LettreLue.normaliser(texte);
                exiger(lu, temoin.facture().numero(), "le numéro de la facture", anomalies);
                exiger(lu, temoin.aPayer(), "le montant", anomalies);
                exiger(lu, temoin.creancier().nom(), "le nom du créancier", anomalies);
            }
            for (String texte : List.of(simple, complet, avecLien)) {
                MentionsInterdites.lire(LettreLue.normaliser(texte), type, genre, false, anomalies);
            }
            MentionsInterdites.lire(LettreLue.normaliser(prescrit), type, genre, true, anomalies);
        } catch (Refus e) {
            anomalies.dire(e.getMessage());
        }
    }

    private static void exiger(String texte, String valeur, String quoi, Anomalies anomalies) {
        anomalies.exiger(LettreLue.contient(texte, Gsm7.ecrire(valeur)), "M1", quoi + " dans son SMS");
    }

    /** {@code quoi}: « a un SMS », what the reproach begins with. */
    private static void mesurer(String texte, String quoi, int segments, Anomalies anomalies) {
        Gsm7.Mesure mesure = Gsm7.mesurer(texte);
        if (mesure.segments() > segments || !mesure.alphabet().equals("GSM-7")) {
            anomalies.reprocher(
                    "M9",
                    quoi + " de " + mesure.longueur() + " caractères (" + mesure.alphabet() + "), qui partirait en "
                            + mesure.segments() + " messages, pour " + segments + " au plus : raccourcissez-le");
        }
    }
}
