package fr.escalade.dossier;

import fr.escalade.droit.TauxSaisi;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps held for want of a rate are looked at again once one has been entered, without waiting for their date. */
@Component
class RepriseApresTaux {

    private final Retenues retenues;
    private final Annonces annonces;

    RepriseApresTaux(Retenues retenues, Annonces annonces) {
        this.retenues = retenues;
        this.annonces = annonces;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void surTauxSaisi(TauxSaisi fait) {
        for (long dossier : retenues.dossiersRetenusPour("TAUX_MANQUANT")) {
            annonces.annoncer(dossier, Annonce.Type.REPRISE);
        }
    }
}
