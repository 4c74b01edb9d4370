package fr.escalade.bureau;

import fr.escalade.creance.Prescriptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One document often concerns several invoices: noted for all of them, or for none. */
@Component
class Interruptions {

    private final Prescriptions prescriptions;

    Interruptions(Prescriptions prescriptions) {
        this.prescriptions = prescriptions;
    }

    @Transactional
    public void noter(InterruptionSaisie saisi, String auteur) {
        saisi.factures()
                .forEach(facture ->
                        prescriptions.interrompre(facture, saisi.jour(), saisi.nature(), saisi.source(), auteur));
    }
}
