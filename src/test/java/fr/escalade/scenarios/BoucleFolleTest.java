package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.frein.Freins;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A diagram whose firm relance comes back to itself without a wait, for a creditor that has taken away the interval and the
 * maximum of contacts: the brake alone stands between it and the debtor.
 */
@Scenario
@SurH2(isolee = true)
class BoucleFolleTest {

    private static final String SCHEMA = "recouvrement-amiable.bpmn";

    @Autowired
    Histoire histoire;

    @Autowired
    Freins freins;

    @Autowired
    ProcessEngine moteur;

    @Autowired
    JdbcClient jdbc;

    /** The publication refuses such a diagram: it is put under the engine's feet. */
    @BeforeEach
    void boucler() throws IOException {
        String avant = Files.readString(Path.of("processes", SCHEMA));
        String apres = avant.replace(
                        "sourceRef=\"relance_ferme\" targetRef=\"attente_derniere_relance\"",
                        "sourceRef=\"relance_ferme\" targetRef=\"relance_ferme\"")
                .replaceAll("<bpmn:(incoming|outgoing)>vers_attente_derniere_relance</bpmn:(incoming|outgoing)>", "");
        assertThat(apres).isNotEqualTo(avant);
        assertThat(jdbc.sql("update act_ge_bytearray set bytes_ = ? where name_ like ?")
                        .params(apres.getBytes(StandardCharsets.UTF_8), "%" + SCHEMA)
                        .update())
                .isEqualTo(1);
        ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    @Test
    void la_relance_en_boucle_n_atteint_le_debiteur_qu_une_fois() {
        histoire.commence("2026-01-30");
        jdbc.sql("update creancier set intervalle_minimum = 0, maximum_contacts = 25 where code = ?")
                .param(histoire.creancier())
                .update();
        Debiteur martin = histoire.debiteur("FOU", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(martin, "FAC-FOU-1", "2026-01-29", "800.00");
        histoire.jusquAu("2026-02-16");

        assertThat(histoire.recusParEtape(martin))
                .containsExactly("2026-02-02 relance_courtoise", "2026-02-16 relance_ferme");
        assertThat(histoire.courriers(martin))
                .filteredOn(BoucleFolleTest::freine)
                .hasSizeGreaterThan(10);
        assertThat(histoire.chronologie(martin)).contains("2026-02-16 COURRIER_RETENU");

        assertThat(freins.annuler(histoire.creancier(), "boucle dans le diagramme", "rose"))
                .isGreaterThan(10);
        histoire.jusquAu("2026-03-02");
        assertThat(histoire.recusParEtape(martin)).hasSize(2);
    }

    private static boolean freine(Courrier courrier) {
        return courrier.etat() == EtatCourrier.A_ENVOYER && courrier.erreur().contains("frein de volume");
    }
}
