package fr.escalade.processus.travail;

import fr.escalade.relance.MisesEnDemeure;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RecommandeDepose implements Achevement {

    private final MisesEnDemeure misesEnDemeure;

    RecommandeDepose(MisesEnDemeure misesEnDemeure) {
        this.misesEnDemeure = misesEnDemeure;
    }

    @Override
    public String formulaire() {
        return "depot_recommande";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        Instant suite = misesEnDemeure.deposer(
                tache.dossier(), saisie.date("date_depot"), saisie.texte("numero_suivi"), auteur);
        return Map.of("echeance_mise_en_demeure", Date.from(suite));
    }
}
