package fr.escalade.echeancier;

import fr.escalade.creance.SoldeModifie;
import fr.escalade.historique.Fait;
import fr.escalade.partage.FormatFrancais;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Money may come ahead of its dates: a plan that is paid, or about which nothing is owed any more, ends at once. */
@Component
class EcheanciersSoldes {

    private final Echeanciers echeanciers;
    private final EcheancierRepository registre;

    EcheanciersSoldes(Echeanciers echeanciers, EcheancierRepository registre) {
        this.echeanciers = echeanciers;
        this.registre = registre;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void surSoldeModifie(SoldeModifie fait) {
        for (Echeancier plan : registre.ouvertsDuDebiteur(fait.debiteur())) {
            if (plan.etat() == Echeancier.Etat.EN_COURS
                    && echeanciers.premiereImpayee(plan).isEmpty()) {
                echeanciers.clore(
                        plan,
                        Echeancier.Etat.TENU,
                        null,
                        "Échéancier tenu : " + FormatFrancais.montant(plan.montant()) + " reçus",
                        Fait.ESCALADE);
            } else if (!echeanciers.resteDu(fait.debiteur())) {
                echeanciers.clore(
                        plan,
                        Echeancier.Etat.SANS_OBJET,
                        null,
                        "Échéancier sans objet : plus rien n'est dû",
                        Fait.ESCALADE);
            }
        }
    }
}
