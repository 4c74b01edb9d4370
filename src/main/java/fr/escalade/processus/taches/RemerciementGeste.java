package fr.escalade.processus.taches;

import fr.escalade.relance.Relances;
import fr.escalade.relance.Remercier;
import org.springframework.stereotype.Component;

@Component
class RemerciementGeste implements Geste<Remercier> {

    private final Relances relances;

    RemerciementGeste(Relances relances) {
        this.relances = relances;
    }

    @Override
    public String sujet() {
        return "remercier";
    }

    @Override
    public Class<Remercier> parametres() {
        return Remercier.class;
    }

    @Override
    public Reponse executer(Appel appel, Remercier parametres) {
        return Reponse.de(relances.remercier(appel.etape(), parametres));
    }
}
