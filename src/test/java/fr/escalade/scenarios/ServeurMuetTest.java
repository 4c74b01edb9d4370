package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server does not answer while the ledger moves on: what leaves at last asks for what is owed at last. */
@Scenario
@SurH2
class ServeurMuetTest {

    @Autowired
    Histoire histoire;

    @Autowired
    JavaMailSenderImpl expediteur;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    private int port;

    @BeforeEach
    void retenirLePort() {
        port = expediteur.getPort();
    }

    @AfterEach
    void lAppelRepond() {
        expediteur.setPort(port);
    }

    @Test
    void la_relance_d_une_facture_payee_entre_temps_part_pour_l_autre_seulement() throws Exception {
        histoire.commence("2026-02-02");
        Debiteur rey = histoire.debiteur("REY", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(rey, "REY-1", "2026-01-30", "300.00");
        histoire.facture(rey, "REY-2", "2026-01-30", "450.00");
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-05");
        assertThat(histoire.courriers(rey)).singleElement().satisfies(courrier -> assertThat(courrier.etat())
                .isEqualTo(EtatCourrier.A_ENVOYER));

        histoire.paieLaFacture(rey, "VIR-REY", "REY-1", "300.00");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-10");

        assertThat(histoire.recusParEtape(rey)).hasSize(1);
        assertThat(histoire.courriers(rey))
                .extracting(Courrier::etat)
                .containsExactly(EtatCourrier.ANNULE, EtatCourrier.EXPEDIE);
        Courrier parti = histoire.courriers(rey).get(1);
        assertThat(parti.cle())
                .isEqualTo(histoire.courriers(rey).get(0).cle() + "/v2")
                .isEqualTo(histoire.recus(rey).get(0).getHeader("X-Escalade-Cle")[0]);
        assertThat(parti.texte().replaceAll("\\s", " "))
                .contains("REY-2", "450,00")
                .doesNotContain("REY-1", "750,00");
        assertThat(contacts(rey)).isEqualTo(1);
        assertThat(histoire.chronologie(rey))
                .filteredOn(ligne -> ligne.contains("COURRIER_ANNULE"))
                .hasSize(1);
    }

    @Test
    void un_dossier_suspendu_entre_temps_n_est_pas_relance_a_nouveau_et_rien_ne_compte() {
        histoire.commence("2026-02-02");
        Debiteur rey = histoire.debiteur("PAUSE", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(rey, "PAUSE-1", "2026-01-30", "300.00");
        histoire.facture(rey, "PAUSE-2", "2026-01-30", "450.00");
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-05");
        dossiers.suspendre(histoire.dossier(rey).id(), "En discussion", null, "claire");
        histoire.paieLaFacture(rey, "VIR-PAUSE", "PAUSE-1", "300.00");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-10");

        assertThat(histoire.recus(rey)).isEmpty();
        assertThat(histoire.courriers(rey)).extracting(Courrier::etat).containsExactly(EtatCourrier.ANNULE);
        assertThat(contacts(rey)).isZero();
        assertThat(histoire.chronologie(rey)).anyMatch(ligne -> ligne.contains("RELANCE_NON_REMPLACEE"));
    }

    @Test
    void suspendue_en_route_la_relance_attend_puis_repart_pour_ce_qui_est_du_alors() {
        histoire.commence("2026-02-02");
        Debiteur rey = histoire.debiteur("ATTEND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(rey, "ATT-1", "2026-01-30", "300.00");
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-05");
        Suspension pause = dossiers.suspendre(histoire.dossier(rey).id(), "En discussion", null, "claire");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-12");
        assertThat(histoire.recus(rey)).isEmpty();
        assertThat(histoire.courriers(rey)).extracting(Courrier::etat).containsExactly(EtatCourrier.A_ENVOYER);
        assertThat(histoire.chronologie(rey))
                .filteredOn(ligne -> ligne.endsWith("COURRIER_RETENU"))
                .hasSize(1);
        histoire.paie(rey, "VIR-ATT", "100.00");
        dossiers.reprendre(histoire.dossier(rey).id(), pause.id(), "claire");
        histoire.jusquAu("2026-02-14");
        // Three days of peace after the pause, and the week-end.
        assertThat(histoire.recus(rey)).isEmpty();
        histoire.jusquAu("2026-02-16");
        assertThat(histoire.recusParEtape(rey)).containsExactly("2026-02-16 relance_courtoise");
        assertThat(texte(rey).replaceAll("[\\s\\u00a0]", " ")).contains("200,00", "16 février 2026");
        assertThat(contacts(rey)).isEqualTo(1);
    }

    @Test
    void une_reponse_au_debiteur_part_malgre_la_suspension() {
        histoire.commence("2026-02-02");
        Debiteur rey = histoire.debiteur("REPOND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(rey, "REP-1", "2026-01-30", "300.00");
        histoire.jusquAu("2026-02-05");
        expediteur.setPort(1);
        histoire.paie(rey, "VIR-REP", "300.00");
        dossiers.suspendreDebiteur(rey.id(), "En discussion", null, "claire");
        histoire.jusquAu("2026-02-06");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-10");
        assertThat(histoire.recusParEtape(rey)).last().asString().endsWith("remerciement");
    }

    @Test
    void le_rappel_d_une_echeance_en_partie_payee_part_pour_le_reste() throws Exception {
        histoire.commence("2026-02-02");
        Debiteur rey = histoire.debiteur("AVANT", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(rey, "AV-1", "2026-02-12", "300.00");
        histoire.facture(rey, "AV-2", "2026-02-12", "450.00");
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-06");
        histoire.paieLaFacture(rey, "VIR-AV", "AV-1", "300.00");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-09");

        assertThat(histoire.recus(rey)).hasSize(1);
        assertThat(histoire.recus(rey).get(0).getHeader("X-Escalade-Cle")[0]).endsWith("/rappel/v2");
        assertThat(texte(rey)).contains("AV-2").doesNotContain("AV-1");
    }

    private String texte(Debiteur debiteur) {
        return jdbc.sql("select texte from courrier where debiteur_id = ? and etat = 'EXPEDIE'")
                .param(debiteur.id())
                .query(String.class)
                .single();
    }

    private int contacts(Debiteur debiteur) {
        return jdbc.sql("select count(*) from contact where debiteur_id = ?")
                .param(debiteur.id())
                .query(Integer.class)
                .single();
    }
}
