package fr.escalade.processus.travail;

import fr.escalade.relance.Appels;
import org.springframework.stereotype.Component;

@Component
class AppelFait extends ContactFait {

    AppelFait(Outils outils) {
        super(Appels.Moyen.APPEL, "appel", "absent_messagerie", 2, outils);
    }
}
