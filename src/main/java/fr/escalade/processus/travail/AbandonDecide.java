package fr.escalade.processus.travail;

import fr.escalade.abandon.Abandons;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class AbandonDecide implements Achevement {

    private final Abandons abandons;

    AbandonDecide(Abandons abandons) {
        this.abandons = abandons;
    }

    @Override
    public String formulaire() {
        return "decision_abandon";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        abandons.decider(
                tache.sujet("abandon"),
                "approuver".equals(saisie.texte("decision")),
                saisie.texte("commentaire"),
                auteur);
        return Map.of();
    }
}
