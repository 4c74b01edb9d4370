package fr.escalade.processus.signaux;

import fr.escalade.dossier.Annonce;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.promesse.Promesses;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when the diagram waits for a promise. */
@Component
class DateDeLaPromesse implements Sujet {

    private final Promesses promesses;
    private final CalendrierOuvre calendrier;

    DateDeLaPromesse(Promesses promesses, CalendrierOuvre calendrier) {
        this.promesses = promesses;
        this.calendrier = calendrier;
    }

    @Override
    public Annonce.Type type() {
        return Annonce.Type.PROMESSE;
    }

    @Override
    public Map<String, Object> variables(long dossier, long sujet) {
        return Map.of(
                "promesse_echeance",
                Date.from(calendrier.ouvertureAPartirDe(promesses.parId(sujet).echeance())));
    }
}
