package fr.escalade.processus.travail;

import fr.escalade.relance.Appels;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class AppelFait implements Achevement {

    private final Appels appels;
    private final SuitesDAppel suites;

    AppelFait(Appels appels, SuitesDAppel suites) {
        this.appels = appels;
        this.suites = suites;
    }

    @Override
    public String formulaire() {
        return "appel";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        Map<String, String> suite = new LinkedHashMap<>(saisie.lisibles());
        String resultat = suite.values().iterator().next();
        appels.noter(
                tache.dossier(), tache.id(), resultat, Recit.enClair(suite), new HashMap<>(saisie.lisibles()), auteur);
        suites.donner(tache.dossier(), saisie, auteur);
        return Recit.variables(saisie);
    }
}
