package fr.escalade.processus.travail;

import fr.escalade.relance.Recommandes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the letter still says what is owed: whoever goes to the post office reads it first. */
@Component
class LettreADeposer implements Eclairage {

    private final Recommandes recommandes;

    LettreADeposer(Recommandes recommandes) {
        this.recommandes = recommandes;
    }

    @Override
    public String formulaire() {
        return "depot_recommande";
    }

    @Override
    public List<String> phrases(TacheAchevee tache) {
        return recommandes.contreIndication(tache.dossier()).stream().toList();
    }
}
