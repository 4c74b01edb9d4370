package fr.escalade.courrier;

import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Mobile;
import fr.escalade.partage.Refus;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What a message must be before it is written: addressed, and with nothing in its headers that is not a header. */
final class Garde {

    private Garde() {}

    static void verifier(Preparation preparation) {
        Debiteur debiteur = preparation.lettre().debiteur();
        Creancier creancier = preparation.lettre().creancier();
        surUneLigne("La clé d'envoi", preparation.cle());
        surUneLigne("Le nom du débiteur", debiteur.nom());
        surUneLigne("Le nom du créancier", creancier.nom());
        for (PieceJointe piece : preparation.pieces()) {
            surUneLigne("Le nom d'une pièce jointe", piece.nom());
            surUneLigne("Le type d'une pièce jointe", piece.type());
        }
        adresse("du créancier", creancier.email());
        if (preparation.canal() == Canal.EMAIL) {
            adresse("du débiteur « " + debiteur.nom() + " »", debiteur.email());
        } else if (preparation.canal() == Canal.SMS) {
            Mobile.lire(debiteur.telephone());
        } else if (vide(debiteur.adresse()) || vide(debiteur.ville())) {
            throw new Refus(
                    "adresse-absente",
                    "L'adresse postale du débiteur « " + debiteur.nom() + " » est incomplète : complétez la rue et la "
                            + "ville sur sa fiche.");
        }
        if (!preparation.factures().isEmpty() && preparation.lettre().rienAPayer()) {
            throw new Refus(
                    "rien-a-payer",
                    "Les avoirs de « " + debiteur.nom()
                            + " » couvrent tout ce que cette lettre réclamerait : imputez-les " + "avant de relancer.");
        }
        if (preparation.etat() != EtatCourrier.A_ENVOYER
                && preparation.etat() != EtatCourrier.A_CONFIRMER
                && preparation.etat() != EtatCourrier.ESSAI) {
            throw new IllegalArgumentException("a message cannot be born " + preparation.etat());
        }
    }

    private static void surUneLigne(String quoi, String valeur) {
        if (valeur == null || valeur.isBlank() || valeur.chars().anyMatch(Character::isISOControl)) {
            throw new Refus(
                    "en-tete-interdit",
                    quoi + " doit tenir sur une seule ligne, sans caractère de contrôle : corrigez-le avant l'envoi.");
        }
    }

    private static void adresse(String deQui, String adresse) {
        if (vide(adresse)) {
            throw new Refus(
                    "adresse-absente", "L'adresse e-mail " + deQui + " n'est pas connue : saisissez-la sur sa fiche.");
        }
        try {
            InternetAddress lue = new InternetAddress(adresse, true);
            if (lue.getAddress().equals(adresse) && adresse.chars().noneMatch(Character::isISOControl)) {
                return;
            }
        } catch (AddressException e) {
            // said below, for every way of being wrong
        }
        throw new Refus(
                "adresse-invalide", "L'adresse e-mail " + deQui + " n'est pas valable : corrigez-la sur sa fiche.");
    }

    private static boolean vide(String texte) {
        return texte == null || texte.isBlank();
    }
}
