package fr.escalade.processus.travail;

import fr.escalade.relance.Appels;
import org.springframework.stereotype.Component;

@Component
class VisiteFaite extends ContactFait {

    VisiteFaite(Outils outils) {
        super(Appels.Moyen.VISITE, "visite", "absent", 1, outils);
    }
}
