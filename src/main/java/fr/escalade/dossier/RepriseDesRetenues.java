package fr.escalade.dossier;

import fr.escalade.creance.ReleveLu;
import fr.escalade.droit.TauxSaisi;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps held for want of a rate or of fresh payments are looked at again once they are there, without waiting. */
@Component
class RepriseDesRetenues {

    private final Retenues retenues;
    private final Annonces annonces;

    RepriseDesRetenues(Retenues retenues, Annonces annonces) {
        this.retenues = retenues;
        this.annonces = annonces;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void surTauxSaisi(TauxSaisi fait) {
        reprendre("TAUX_MANQUANT");
    }

    /** Those of other creditors are looked at too, and simply stay held. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void surReleveLu(ReleveLu fait) {
        reprendre("BANQUE_PERIMEE");
    }

    private void reprendre(String motif) {
        for (long dossier : retenues.dossiersRetenusPour(motif)) {
            annonces.annoncer(dossier, Annonce.Type.REPRISE);
        }
    }
}
