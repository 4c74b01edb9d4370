package fr.escalade.processus.signaux;

import fr.escalade.dossier.Retenues;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.relance.Echeances;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the procedure that announces a due date, once per debtor and date, and ends it when nothing is left to pay. */
@Component
public class AnnoncesDEcheance {

    private static final String PROCEDURE = "echeance";

    /** Nothing is left to pay on that day. */
    static final String SOLDE = "solde";

    private static final Logger LOG = LoggerFactory.getLogger(AnnoncesDEcheance.class);

    private final Echeances echeances;
    private final RuntimeService moteur;
    private final ExternalTaskService taches;
    private final Retenues retenues;
    private final CalendrierOuvre calendrier;
    private final TransactionTemplate transaction;

    AnnoncesDEcheance(
            Echeances echeances,
            RuntimeService moteur,
            ExternalTaskService taches,
            Retenues retenues,
            CalendrierOuvre calendrier,
            TransactionTemplate transaction) {
        this.echeances = echeances;
        this.moteur = moteur;
        this.taches = taches;
        this.retenues = retenues;
        this.calendrier = calendrier;
        this.transaction = transaction;
    }

    /** Interrupts the procedures of due dates on which nothing is left to pay. Returns how many. */
    public int interrompre() {
        int interrompues = 0;
        for (Echeances.Finie echeance : echeances.sansSuite()) {
            interrompues += interrompre(echeance);
        }
        return interrompues;
    }

    private int interrompre(Echeances.Finie echeance) {
        try {
            return Boolean.TRUE.equals(transaction.execute(statut -> echeances.finir(echeance) && dire(echeance)))
                    ? 1
                    : 0;
        } catch (RuntimeException e) {
            LOG.warn("Due date {} of debtor {} could not be ended", echeance.echeance(), echeance.debiteur(), e);
            return 0;
        }
    }

    /** That nobody listens any more is normal: everything had been announced. */
    private boolean dire(Echeances.Finie echeance) {
        ProcessInstance instance = moteur.createProcessInstanceQuery()
                .processInstanceBusinessKey(cle(echeance.debiteur(), echeance.echeance()), PROCEDURE)
                .active()
                .singleResult();
        if (instance == null) {
            return false;
        }
        taches.createExternalTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(ExternalTask::getId)
                .forEach(retenues::lever);
        moteur.createMessageCorrelation(SOLDE)
                .processInstanceId(instance.getId())
                .correlateAll();
        return true;
    }

    private static String cle(long debiteur, LocalDate echeance) {
        return "ECH-" + debiteur + "-" + echeance;
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
                        PROCEDURE,
                        cle(echeance.debiteur(), echeance.echeance()),
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
