package fr.escalade.processus.travail;

import fr.escalade.litige.DecisionsDeLitige;
import fr.escalade.litige.Litige;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class LitigeDecide implements Achevement {

    private final DecisionsDeLitige decisions;

    LitigeDecide(DecisionsDeLitige decisions) {
        this.decisions = decisions;
    }

    @Override
    public String formulaire() {
        return "decision_litige";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        Litige.Decision decision =
                Litige.Decision.valueOf(saisie.texte("decision").toUpperCase(Locale.ROOT));
        decisions.decider(
                tache.sujet("litige"),
                decision,
                (BigDecimal) saisie.valeurs().get("montant_avoir"),
                saisie.texte("reponse"),
                auteur);
        return Recit.variables(saisie);
    }
}
