package fr.escalade.processus.travail;

import fr.escalade.insolvabilite.ProceduresCollectives;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CreanceDeclaree implements Achevement {

    private final ProceduresCollectives procedures;

    CreanceDeclaree(ProceduresCollectives procedures) {
        this.procedures = procedures;
    }

    @Override
    public String formulaire() {
        return "declaration_creance";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        procedures.declarer(
                tache.sujet("procedure_collective"),
                saisie.date("date_declaration"),
                saisie.texte("reference_declaration"),
                auteur);
        return Map.of();
    }
}
