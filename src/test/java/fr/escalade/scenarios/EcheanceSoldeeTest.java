package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A due date on which nothing is left to pay: its procedure ends at once, and nobody is written to. */
@Scenario
@SurH2
class EcheanceSoldeeTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    RuntimeService moteur;

    @Autowired
    HistoryService historique;

    @Test
    void tout_payer_avant_l_echeance_interrompt_son_annonce() {
        histoire.commence("2026-02-02");
        Debiteur rey = histoire.debiteur("TOT", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(rey, "TOT-1", "2026-02-12", "300.00");
        histoire.facture(rey, "TOT-2", "2026-02-12", "450.00");
        histoire.jusquAu("2026-02-06");
        assertThat(histoire.recusParEtape(rey)).hasSize(1);

        histoire.paieLaFacture(rey, "VIR-TOT", "TOT-1", "300.00");
        histoire.jusquAu("2026-02-07");
        assertThat(enCours(rey)).isEqualTo(1);

        creances.annulerFacture(histoire.creancier(), "TOT-2", "test");
        histoire.jusquAu("2026-02-09");
        assertThat(enCours(rey)).isZero();
        assertThat(historique
                        .createHistoricActivityInstanceQuery()
                        .activityName("Échéance soldée")
                        .processInstanceId(instance(rey))
                        .count())
                .isEqualTo(1);
        histoire.jusquAu("2026-02-13");
        assertThat(histoire.recusParEtape(rey)).hasSize(1);
    }

    private long enCours(Debiteur debiteur) {
        return moteur.createProcessInstanceQuery()
                .processInstanceBusinessKey(cle(debiteur))
                .count();
    }

    private String instance(Debiteur debiteur) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(cle(debiteur))
                .singleResult()
                .getId();
    }

    private static String cle(Debiteur debiteur) {
        return "ECH-" + debiteur.id() + "-2026-02-12";
    }
}
