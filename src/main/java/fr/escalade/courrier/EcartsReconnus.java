package fr.escalade.courrier;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A restored procedure prepares again, under the same keys, what had left already: such a message is known by its key, and
 * does not leave a second time.
 */
@Component
class EcartsReconnus {

    private static final String DEJA_PARTI = "un message de même clé est déjà parti avant la restauration de la base";

    private final ArretRepository arrets;
    private final Restaurations restaurations;
    private final CourrierRepository courriers;
    private final Journal journal;

    EcartsReconnus(ArretRepository arrets, Restaurations restaurations, CourrierRepository courriers, Journal journal) {
        this.arrets = arrets;
        this.restaurations = restaurations;
        this.courriers = courriers;
        this.journal = journal;
    }

    /** Under the debtor's lock: true when the message was dealt with here, and is not to be handed over. */
    boolean estParti(CourrierRepository.Ligne ligne) {
        Courrier courrier = ligne.courrier();
        if (courrier.etat() != EtatCourrier.A_ENVOYER) {
            return false;
        }
        List<Ecart> versions = arrets.ecartsDesVersions(courrier.cle());
        Optional<Ecart> connu = versions.stream()
                .filter(ecart -> ecart.cle().equals(courrier.cle()) && ligne.remises() < ecart.fois())
                .findFirst();
        connu.ifPresent(ecart -> arrets.compterRemises(courrier.id(), ecart.fois()));
        Optional<Ecart> parti = connu.filter(EcartsReconnus::nEstPasARenvoyer);
        if (parti.isPresent()) {
            reconnaitre(ligne, parti.get());
            return true;
        }
        return connu.isEmpty() && ligne.remises() == 0 && estPartiAutrement(ligne, versions);
    }

    /** The first time, it had been taken back and another version had left: the debtor has had this step's message. */
    private boolean estPartiAutrement(CourrierRepository.Ligne ligne, List<Ecart> versions) {
        boolean parti = versions.stream()
                .anyMatch(ecart -> !ecart.cle().equals(ligne.courrier().cle()) && nEstPasARenvoyer(ecart));
        if (parti) {
            arrets.compterRemises(ligne.courrier().id(), 1);
            faireVerifier(ligne);
        }
        return parti;
    }

    private static boolean nEstPasARenvoyer(Ecart ecart) {
        return ecart.decision() != Ecart.Decision.A_RENVOYER;
    }

    /** The same key for another address may be another debtor's: the numbers of lost cases are given again. */
    private void reconnaitre(CourrierRepository.Ligne ligne, Ecart ecart) {
        if (Empreintes.duDestinataire(ligne.courrier()).equals(ecart.destinataire()) && ecart.decision() != null) {
            restaurations.noterLeDepart(ligne, ecart, ecart.decidePar());
            return;
        }
        faireVerifier(ligne);
    }

    private void faireVerifier(CourrierRepository.Ligne ligne) {
        courriers.conclure(ligne.courrier().id(), EtatCourrier.A_VERIFIER, null, null, DEJA_PARTI);
        journal.inscrire(Faits.de(ligne, "COURRIER_A_VERIFIER", ligne.libelle() + " : " + DEJA_PARTI, Fait.ESCALADE));
    }
}
