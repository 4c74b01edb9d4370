package fr.escalade.processus.taches;

import fr.escalade.relance.EnvoyerRelance;
import fr.escalade.relance.Relances;
import org.springframework.stereotype.Component;

@Component
class RelanceGeste implements Geste<EnvoyerRelance> {

    private final Relances relances;

    RelanceGeste(Relances relances) {
        this.relances = relances;
    }

    @Override
    public String sujet() {
        return "envoyer_relance";
    }

    @Override
    public Class<EnvoyerRelance> parametres() {
        return EnvoyerRelance.class;
    }

    @Override
    public Reponse executer(Appel appel, EnvoyerRelance parametres) {
        return Reponse.de(relances.envoyer(appel.etape(), parametres, appel.scenario()));
    }
}
