package fr.escalade.courrier;

import fr.escalade.historique.Fait;
import java.util.Map;

/** What the journal keeps of a message: enough to find its bytes and to prove that they are the same. */
final class Faits {

    private Faits() {}

    static Fait de(CourrierRepository.Ligne ligne, String type, String libelle, String auteur) {
        Courrier courrier = ligne.courrier();
        Fait fait = courrier.dossier() == null
                ? Fait.duDebiteur(courrier.debiteur(), courrier.creancier(), type, libelle, auteur)
                : Fait.duDossier(courrier.dossier(), courrier.debiteur(), courrier.creancier(), type, libelle, auteur);
        return fait.avec(Map.of(
                "courrier", courrier.id(),
                "cle", courrier.cle(),
                "messageId", courrier.messageId(),
                "sha256", courrier.sha256()));
    }
}
