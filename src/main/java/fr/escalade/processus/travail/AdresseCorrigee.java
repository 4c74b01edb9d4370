package fr.escalade.processus.travail;

import fr.escalade.relance.RetoursDeRecommandes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class AdresseCorrigee implements Achevement {

    private final RetoursDeRecommandes retours;
    private final Recit recit;

    AdresseCorrigee(RetoursDeRecommandes retours, Recit recit) {
        this.retours = retours;
        this.recit = recit;
    }

    @Override
    public String formulaire() {
        return "corriger_adresse";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        retours.corrigerLAdresse(
                tache.dossier(), saisie.texte("adresse"), saisie.texte("code_postal"), saisie.texte("ville"), auteur);
        recit.inscrire(tache, saisie, auteur);
        return Map.of();
    }
}
