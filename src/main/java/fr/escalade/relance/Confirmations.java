package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.partage.Refus;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's word on a message that waits for it (sending mode « à confirmer »). */
@Component
public class Confirmations {

    private final Courriers courriers;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final DerniereVerification verification;

    Confirmations(Courriers courriers, Debiteurs debiteurs, Annonces annonces, DerniereVerification verification) {
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.verification = verification;
    }

    /**
     * Lets the message leave. If what it demands has changed since, it is taken back instead and its step prepares a new
     * one to confirm.
     *
     * @return false when it was taken back
     * @throws Refus when the message does not wait for confirmation
     */
    @Transactional
    public boolean confirmer(long id, String auteur) {
        Courrier courrier = aConfirmer(id);
        Optional<String> change = verification.empechement(courrier);
        if (change.isPresent()) {
            courriers.annuler(id, change.get(), auteur);
            verification.annule(courrier);
        } else {
            courriers.confirmer(id, auteur);
        }
        reprendre(courrier);
        return change.isEmpty();
    }

    private Courrier aConfirmer(long id) {
        debiteurs.verrouiller(courriers.parId(id).debiteur());
        Courrier courrier = courriers.parId(id);
        if (courrier.etat() != EtatCourrier.A_CONFIRMER) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "pas-a-confirmer",
                    "Ce message n'attend plus de confirmation (état : " + courrier.etat() + ").");
        }
        return courrier;
    }

    private void reprendre(Courrier courrier) {
        if (courrier.dossier() != null) {
            annonces.annoncer(courrier.dossier(), Annonce.Type.REPRISE);
        }
    }
}
