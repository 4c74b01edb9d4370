package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of messages after the mail server had taken them: arrived, read, or sent back. */
@Component
public class Accuses {

    private static final Set<EtatCourrier> PARTIS =
            Set.of(EtatCourrier.EXPEDIE, EtatCourrier.A_VERIFIER, EtatCourrier.REMIS);

    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;

    Accuses(CourrierRepository courriers, Debiteurs debiteurs, Journal journal) {
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
    }

    public Optional<Courrier> deMessageId(String messageId) {
        return courriers.parMessageId(messageId).map(CourrierRepository.Ligne::courrier);
    }

    public Optional<Courrier> deCle(String cle) {
        return courriers.parCle(cle).map(CourrierRepository.Ligne::courrier);
    }

    /** What left for that address since then, latest first. */
    public List<Courrier> envoyesA(String adresse, Instant depuis) {
        return courriers.expediesA(adresse, depuis).stream()
                .map(CourrierRepository.Ligne::courrier)
                .toList();
    }

    /** It arrived; {@code preuve}: who says so. A message known to have come back does not arrive any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remis(long id, String preuve) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        EtatCourrier etat = ligne.courrier().etat();
        if (etat == EtatCourrier.EXPEDIE || etat == EtatCourrier.A_VERIFIER) {
            String toutes = ligne.courrier().preuve() == null
                    ? preuve
                    : ligne.courrier().preuve() + " ; " + preuve;
            courriers.conclure(id, EtatCourrier.REMIS, ligne.courrier().expedieLe(), toutes, null);
            inscrire(ligne, "COURRIER_REMIS", Phrase.accorder(ligne.libelle(), "remis") + " : " + preuve);
        }
    }

    /** It came back; {@code erreur}: the server's words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revenu(long id, String erreur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        Courrier courrier = ligne.courrier();
        if (PARTIS.contains(courrier.etat())) {
            courriers.conclure(id, EtatCourrier.REJETE, courrier.expedieLe(), courrier.preuve(), erreur);
            inscrire(
                    ligne,
                    "COURRIER_REJETE",
                    ligne.libelle() + " : non remis à " + courrier.destinataire() + " : " + erreur);
        }
    }

    private CourrierRepository.Ligne verrouiller(long id) {
        debiteurs.verrouiller(courriers.parId(id).orElseThrow().courrier().debiteur());
        return courriers.parId(id).orElseThrow();
    }

    private void inscrire(CourrierRepository.Ligne ligne, String type, String libelle) {
        journal.inscrire(Faits.de(ligne, type, libelle, Fait.ESCALADE));
    }
}
