package fr.escalade.processus.travail;

import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class LitigeRevu implements Achevement {

    private final Litiges litiges;
    private final Recit recit;

    LitigeRevu(Litiges litiges, Recit recit) {
        this.litiges = litiges;
        this.recit = recit;
    }

    @Override
    public String formulaire() {
        return "revue_litige";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        recit.inscrire(tache, saisie, auteur);
        Map<String, Object> variables = new HashMap<>(Recit.variables(saisie));
        long litige = tache.sujet("litige");
        if ("sans_objet".equals(saisie.texte("recevabilite"))) {
            litiges.retirer(litige, saisie.texte("explication"), auteur);
        } else if (litiges.parId(litige).etat() == Litige.Etat.OUVERT) {
            litiges.qualifier(litige, Motif.lire(saisie.texte("motif")), auteur);
        } else {
            // Paid meanwhile: there is nothing left to instruct, whatever the form says.
            variables.put("recevabilite", "sans_objet");
        }
        return variables;
    }
}
