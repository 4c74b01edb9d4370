package fr.escalade.processus.travail;

import fr.escalade.contentieux.Pertes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class PerteDecidee implements Achevement {

    private final Pertes pertes;

    PerteDecidee(Pertes pertes) {
        this.pertes = pertes;
    }

    @Override
    public String formulaire() {
        return "approbation_perte";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        if ("approuver".equals(saisie.texte("decision"))) {
            pertes.approuver(tache.dossier(), auteur);
        } else {
            pertes.refuser(tache.dossier(), saisie.texte("motif"), auteur);
        }
        return Map.of("decision", saisie.texte("decision"));
    }
}
