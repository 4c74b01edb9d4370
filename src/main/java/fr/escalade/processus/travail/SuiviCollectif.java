package fr.escalade.processus.travail;

import fr.escalade.contentieux.Pertes;
import fr.escalade.insolvabilite.ProceduresCollectives;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SuiviCollectif implements Achevement {

    private final ProceduresCollectives procedures;
    private final Pertes pertes;

    SuiviCollectif(ProceduresCollectives procedures, Pertes pertes) {
        this.procedures = procedures;
        this.pertes = pertes;
    }

    @Override
    public String formulaire() {
        return "suivi_collectif";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        procedures.terminer(
                tache.sujet("procedure_collective"),
                saisie.texte("issue"),
                saisie.lisibles().values().iterator().next() + ". " + saisie.texte("commentaire"),
                auteur);
        if ("irrecouvrable".equals(saisie.texte("issue"))) {
            pertes.acterIrrecouvrable(tache.dossier(), saisie.texte("commentaire"), auteur);
        }
        return Recit.variables(saisie);
    }
}
