package fr.escalade.processus.travail;

import fr.escalade.relance.MisesEnDemeure;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class MiseEnDemeureApprouvee implements Achevement {

    private final MisesEnDemeure misesEnDemeure;
    private final Recit recit;

    MiseEnDemeureApprouvee(MisesEnDemeure misesEnDemeure, Recit recit) {
        this.misesEnDemeure = misesEnDemeure;
        this.recit = recit;
    }

    @Override
    public String formulaire() {
        return "approbation_mise_en_demeure";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        if ("approuver".equals(saisie.texte("decision"))) {
            misesEnDemeure.approuver(tache.dossier(), auteur);
        } else {
            recit.inscrire(tache, saisie, auteur);
        }
        return Recit.variables(saisie);
    }
}
