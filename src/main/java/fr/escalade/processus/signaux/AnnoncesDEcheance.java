package fr.escalade.processus.signaux;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.relance.Echeances;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the procedure that announces a due date, once per debtor and date. */
@Component
public class AnnoncesDEcheance {

    private static final Logger LOG = LoggerFactory.getLogger(AnnoncesDEcheance.class);

    private final Echeances echeances;
    private final RuntimeService moteur;
    private final CalendrierOuvre calendrier;
    private final TransactionTemplate transaction;

    AnnoncesDEcheance(
            Echeances echeances, RuntimeService moteur, CalendrierOuvre calendrier, TransactionTemplate transaction) {
        this.echeances = echeances;
        this.moteur = moteur;
        this.calendrier = calendrier;
        this.transaction = transaction;
    }

    public int demarrer() {
        List<Echeances.AAnnoncer> nouvelles = echeances.aAnnoncer();
        int demarrees = 0;
        for (Echeances.AAnnoncer echeance : nouvelles) {
            demarrees += demarrer(echeance);
        }
        return demarrees;
    }

    private int demarrer(Echeances.AAnnoncer echeance) {
        try {
            transaction.executeWithoutResult(statut -> {
                echeances.suivre(echeance);
                moteur.startProcessInstanceByKey(
                        "echeance",
                        "ECH-" + echeance.debiteur() + "-" + echeance.echeance(),
                        Map.of(
                                "debiteur", echeance.debiteur(),
                                "echeance", echeance.echeance().toString(),
                                "jour_echeance", Date.from(calendrier.ouvertureAPartirDe(echeance.echeance())),
                                "rappel_possible", echeance.rappelPossible()));
            });
            return 1;
        } catch (RuntimeException e) {
            LOG.warn("Due date {} of debtor {} could not be announced", echeance.echeance(), echeance.debiteur(), e);
            return 0;
        }
    }
}
