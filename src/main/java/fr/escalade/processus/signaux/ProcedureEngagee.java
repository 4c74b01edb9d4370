package fr.escalade.processus.signaux;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.dossier.Annonce;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a payment in full must still be told a court or a third party: asked of the facts, whatever the case's age. */
@Component
class ProcedureEngagee implements Sujet {

    private final Contentieux contentieux;

    ProcedureEngagee(Contentieux contentieux) {
        this.contentieux = contentieux;
    }

    @Override
    public Annonce.Type type() {
        return Annonce.Type.SOLDE;
    }

    @Override
    public Map<String, Object> variables(long dossier, long sujet) {
        return Map.of("procedure_engagee", contentieux.procedureEngagee(dossier));
    }
}
