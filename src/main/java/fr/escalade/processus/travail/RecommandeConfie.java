package fr.escalade.processus.travail;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.partage.Canal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody posts by hand a letter that a carrier is posting. */
@Component
class RecommandeConfie implements Eclairage {

    private final Courriers courriers;

    RecommandeConfie(Courriers courriers) {
        this.courriers = courriers;
    }

    @Override
    public String formulaire() {
        return "depot_recommande";
    }

    @Override
    public List<String> phrases(TacheAchevee tache) {
        return courriers.duDossier(tache.dossier()).stream()
                .filter(courrier -> courrier.canal() == Canal.RECOMMANDE)
                .reduce((avant, dernier) -> dernier)
                .map(this::phrase)
                .stream()
                .toList();
    }

    private String phrase(Courrier courrier) {
        String reference = courriers.acheminement(courrier.id()).reference();
        if (courrier.etat() == EtatCourrier.A_VERIFIER) {
            return "À décider avant de poster : " + courrier.erreur() + ".";
        }
        return reference == null
                ? "Lettre à imprimer et à poster : « " + courrier.objet() + " »."
                : "Confiée au prestataire (référence " + reference
                        + ") : ne la postez pas. Cette tâche s'achève d'elle-même quand il prouve le dépôt.";
    }
}
