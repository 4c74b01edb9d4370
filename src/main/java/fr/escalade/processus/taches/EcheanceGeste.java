package fr.escalade.processus.taches;

import fr.escalade.relance.Echeances;
import fr.escalade.relance.RappelerEcheance;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class EcheanceGeste implements Geste<RappelerEcheance> {

    private final Echeances echeances;

    EcheanceGeste(Echeances echeances) {
        this.echeances = echeances;
    }

    @Override
    public String sujet() {
        return "rappeler_echeance";
    }

    @Override
    public Class<RappelerEcheance> parametres() {
        return RappelerEcheance.class;
    }

    @Override
    public Reponse executer(Appel appel, RappelerEcheance parametres) {
        return Reponse.de(echeances.rappeler(
                appel.entier("debiteur"), LocalDate.parse(appel.texte("echeance")), appel.etape(), parametres));
    }
}
