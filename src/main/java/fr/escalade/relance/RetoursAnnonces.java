package fr.escalade.relance;

import fr.escalade.courrier.ApresEnvoi;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Devenir;
import fr.escalade.courrier.Nouvelle;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Temps;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the carrier says of a formal notice that it has posted counts as if a person had noted it. */
@Component
class RetoursAnnonces implements ApresEnvoi {

    private final RetoursDeRecommandes retours;

    RetoursAnnonces(RetoursDeRecommandes retours) {
        this.retours = retours;
    }

    @Override
    public boolean apprendre(Courrier courrier, Nouvelle nouvelle) {
        SortDuRecommande sort = sort(nouvelle.devenir());
        return sort != null
                && courrier.canal() == Canal.RECOMMANDE
                && courrier.dossier() != null
                && retours.apprendre(
                        courrier.dossier(), courrier.id(), sort, LocalDate.ofInstant(nouvelle.quand(), Temps.PARIS));
    }

    /** Null: nothing came back. */
    private static SortDuRecommande sort(Devenir devenir) {
        return switch (devenir) {
            case REMIS -> SortDuRecommande.RECU;
            case REFUSE -> SortDuRecommande.REFUSE;
            case NON_RECLAME -> SortDuRecommande.NON_RECLAME;
            case INCONNU_A_L_ADRESSE -> SortDuRecommande.NPAI;
            case EN_COURS, DEPOSE, REJETE -> null;
        };
    }
}
