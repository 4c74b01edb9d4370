package fr.escalade.processus.taches;

import fr.escalade.relance.EmettreMiseEnDemeure;
import fr.escalade.relance.MisesEnDemeure;
import org.springframework.stereotype.Component;

@Component
class MiseEnDemeureGeste implements Geste<EmettreMiseEnDemeure> {

    private final MisesEnDemeure misesEnDemeure;

    MiseEnDemeureGeste(MisesEnDemeure misesEnDemeure) {
        this.misesEnDemeure = misesEnDemeure;
    }

    @Override
    public String sujet() {
        return "emettre_mise_en_demeure";
    }

    @Override
    public Class<EmettreMiseEnDemeure> parametres() {
        return EmettreMiseEnDemeure.class;
    }

    @Override
    public Reponse executer(Appel appel, EmettreMiseEnDemeure parametres) {
        return Reponse.de(misesEnDemeure.emettre(appel.etape(), parametres));
    }
}
