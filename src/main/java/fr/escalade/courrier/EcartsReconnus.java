package fr.escalade.courrier;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A restored procedure prepares again, under the same keys, what had left already: such a message is known by its key, and
 * does not leave a second time.
 */
@Component
class EcartsReconnus {

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
        Optional<Ecart> connu = courrier.etat() == EtatCourrier.A_ENVOYER
                ? arrets.ecart(courrier.cle()).filter(ecart -> ligne.remises() < ecart.fois())
                : Optional.empty();
        connu.ifPresent(ecart -> arrets.compterRemises(courrier.id(), ecart.fois()));
        Optional<Ecart> parti = connu.filter(ecart -> ecart.decision() != Ecart.Decision.A_RENVOYER);
        parti.ifPresent(ecart -> reconnaitre(ligne, ecart));
        return parti.isPresent();
    }

    /** The same key for another address may be another debtor's: the numbers of lost cases are given again. */
    private void reconnaitre(CourrierRepository.Ligne ligne, Ecart ecart) {
        if (Empreintes.duDestinataire(ligne.courrier()).equals(ecart.destinataire()) && ecart.decision() != null) {
            restaurations.noterLeDepart(ligne, ecart, ecart.decidePar());
            return;
        }
        String motif = "un message de même clé est déjà parti avant la restauration de la base";
        courriers.conclure(ligne.courrier().id(), EtatCourrier.A_VERIFIER, null, null, motif);
        journal.inscrire(Faits.de(ligne, "COURRIER_A_VERIFIER", ligne.libelle() + " : " + motif, Fait.ESCALADE));
    }
}
