package fr.escalade.processus.taches;

import fr.escalade.echeancier.SuiviDesEcheances;
import fr.escalade.relance.Issue;
import fr.escalade.relance.SansParametre;
import org.springframework.stereotype.Component;

@Component
class DecheanceGeste implements Geste<SansParametre> {

    private final SuiviDesEcheances suivi;

    DecheanceGeste(SuiviDesEcheances suivi) {
        this.suivi = suivi;
    }

    @Override
    public String sujet() {
        return "prononcer_decheance";
    }

    @Override
    public Class<SansParametre> parametres() {
        return SansParametre.class;
    }

    @Override
    public Reponse executer(Appel appel, SansParametre parametres) {
        return Reponse.de(
                suivi.prononcerLaDecheance(appel.entier("echeancier"))
                        ? new Issue.Faite("déchéance du terme prononcée")
                        : new Issue.SansObjet("cet échéancier est terminé"));
    }
}
