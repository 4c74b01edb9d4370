package fr.escalade.litige;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.SoldeModifie;
import fr.escalade.historique.Fait;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A debtor who pays what he disputed has given the dispute up: nobody instructs it any further. */
@Component
class LitigesSansObjet {

    private final Litiges litiges;
    private final LitigeRepository registre;
    private final Creances creances;
    private final Clock horloge;

    LitigesSansObjet(Litiges litiges, LitigeRepository registre, Creances creances, Clock horloge) {
        this.litiges = litiges;
        this.registre = registre;
        this.creances = creances;
        this.horloge = horloge;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void surSoldeModifie(SoldeModifie fait) {
        LocalDate jour = Temps.aujourdhui(horloge);
        for (Litige litige : registre.ouvertsDuDebiteur(fait.debiteur())) {
            boolean plusRien = litige.factures().stream()
                    .map(facture -> creances.parId(facture).etat(jour))
                    .allMatch(etat -> etat == EtatFacture.PAYEE
                            || etat == EtatFacture.ANNULEE
                            || etat == EtatFacture.PASSEE_EN_PERTE);
            if (plusRien) {
                litiges.clore(litige, "Litige clos : ses factures sont réglées ou annulées", Fait.ESCALADE);
            }
        }
    }
}
