package fr.escalade.processus.travail;

import fr.escalade.remise.RemisesConditionnelles;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RemiseDecidee implements Achevement {

    private final RemisesConditionnelles remises;

    RemiseDecidee(RemisesConditionnelles remises) {
        this.remises = remises;
    }

    @Override
    public String formulaire() {
        return "approbation_remise";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        long remise = tache.sujet("remise");
        if ("approuver".equals(saisie.texte("decision"))) {
            remises.accorder(remise, auteur);
        } else {
            remises.refuser(remise, saisie.texte("motif"), auteur);
        }
        return Map.of("decision", saisie.texte("decision"));
    }
}
