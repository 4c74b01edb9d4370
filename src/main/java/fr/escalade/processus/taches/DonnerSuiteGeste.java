package fr.escalade.processus.taches;

import fr.escalade.partage.Canal;
import fr.escalade.relance.Issue;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.Reponses;
import fr.escalade.reponse.DonnerSuite;
import fr.escalade.reponse.ReponsesRecues;
import fr.escalade.reponse.Suite;
import org.springframework.stereotype.Component;

/** The letter first: as long as it cannot leave, the case waits with the answer's own pause. */
@Component
class DonnerSuiteGeste implements Geste<DonnerSuite> {

    private final ReponsesRecues recues;
    private final Reponses reponses;
    private final ComplementDeLaReponse complement;

    DonnerSuiteGeste(ReponsesRecues recues, Reponses reponses, ComplementDeLaReponse complement) {
        this.recues = recues;
        this.reponses = reponses;
        this.complement = complement;
    }

    @Override
    public String sujet() {
        return "donner_suite";
    }

    @Override
    public Class<DonnerSuite> parametres() {
        return DonnerSuite.class;
    }

    @Override
    public Reponse executer(Appel appel, DonnerSuite parametres) {
        long reponse = appel.entier(complement.sujet());
        Issue issue = parametres.courrier().isBlank()
                ? new Issue.Faite(parametres.suite())
                : reponses.repondre(
                        appel.etape(),
                        new Repondre(parametres.courrier(), Canal.EMAIL),
                        langue -> complement.lire(reponse, langue));
        if (!(issue instanceof Issue.Retenue)) {
            recues.donnerSuite(reponse, Suite.lire(parametres.suite()), Integer.parseInt(parametres.jours()));
        }
        return Reponse.de(issue);
    }
}
