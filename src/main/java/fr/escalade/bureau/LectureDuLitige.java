package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class LectureDuLitige implements LectureDeSujet {

    private final Litiges litiges;
    private final Creances creances;

    LectureDuLitige(Litiges litiges, Creances creances) {
        this.litiges = litiges;
        this.creances = creances;
    }

    @Override
    public String nom() {
        return "litige";
    }

    @Override
    public Set<String> formulaires() {
        return Set.of("revue_litige", "decision_litige");
    }

    @Override
    public LitigeMontre lire(long id) {
        return montrer(litiges.parId(id));
    }

    List<LitigeMontre> duDossier(long dossier) {
        return litiges.duDossier(dossier).stream().map(this::montrer).toList();
    }

    private LitigeMontre montrer(Litige litige) {
        return new LitigeMontre(
                litige, litige.factures().stream().map(creances::parId).toList());
    }
}
