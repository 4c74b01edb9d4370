package fr.escalade.courrier;

import fr.escalade.historique.Journal;
import org.springframework.stereotype.Component;

/** The end of a message that is not to leave: cancelled, or to be checked by a person when it may have left already. */
@Component
class Renonciation {

    private final CourrierRepository courriers;
    private final Journal journal;

    Renonciation(CourrierRepository courriers, Journal journal) {
        this.courriers = courriers;
        this.journal = journal;
    }

    /** In the caller's transaction, under the debtor's lock. True when it was cancelled and surely never left. */
    boolean renoncer(CourrierRepository.Ligne ligne, String motif, String auteur) {
        if (ligne.peutEtreParti()) {
            douter(ligne, motif, auteur);
            return false;
        }
        courriers.conclure(ligne.courrier().id(), EtatCourrier.ANNULE, null, null, motif);
        String libelle = Phrase.accorder(ligne.libelle(), "annulé") + " avant l'envoi : " + motif;
        journal.inscrire(Faits.de(ligne, "COURRIER_ANNULE", libelle, auteur));
        return true;
    }

    /** The same for one of which nobody knows whether it arrived. */
    void douter(CourrierRepository.Ligne ligne, String motif, String auteur) {
        courriers.conclure(ligne.courrier().id(), EtatCourrier.A_VERIFIER, null, null, motif);
        String libelle = ligne.libelle()
                + " : envoi interrompu, le message est peut-être parti ; il ne sera pas renvoyé : " + motif;
        journal.inscrire(Faits.de(ligne, "COURRIER_A_VERIFIER", libelle, auteur));
    }
}
