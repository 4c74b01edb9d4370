package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The waits of a creditor's policy are its own: the same story ends otherwise with another setting. */
@Scenario
@SurH2
class DelaisDuCreancierTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creanciers creanciers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Promesses promesses;

    Debiteur durand;

    @BeforeEach
    void un_dossier_ouvert() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
    }

    private void delais(int courtoisie, int report, int promesse) {
        Creancier c = creanciers.parCode(histoire.creancier());
        creanciers.enregistrer(
                new Creancier(
                        c.code(),
                        c.nom(),
                        c.formeJuridique(),
                        c.siren(),
                        c.adresse(),
                        c.codePostal(),
                        c.ville(),
                        c.pays(),
                        c.email(),
                        c.telephone(),
                        c.contact(),
                        c.iban(),
                        c.bic(),
                        c.mode(),
                        c.tauxConvenu(),
                        c.renonceAccessoires(),
                        c.intervalleMinimum(),
                        c.maximumContacts(),
                        c.delaiPaiement(),
                        c.placeDeLIndemnite(),
                        new Creancier.Delais(courtoisie, report, promesse)),
                "test");
    }

    @Test
    void sans_repit_la_relance_part_des_la_fin_de_la_suspension() {
        delais(0, 30, 90);
        histoire.jusquAu("2026-01-31");
        dossiers.suspendre(histoire.dossier(durand).id(), "Congés", LocalDate.parse("2026-02-10"), "claire");
        histoire.jusquAu("2026-02-12");
        assertThat(histoire.recusParEtape(durand)).last().isEqualTo("2026-02-11 relance_courtoise");
    }

    @Test
    void avec_trois_jours_de_repit_elle_attend() {
        histoire.jusquAu("2026-01-31");
        dossiers.suspendre(histoire.dossier(durand).id(), "Congés", LocalDate.parse("2026-02-10"), "claire");
        histoire.jusquAu("2026-02-12");
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.endsWith("relance_courtoise"));
        histoire.jusquAu("2026-02-14");
        assertThat(histoire.recusParEtape(durand)).last().isEqualTo("2026-02-13 relance_courtoise");
    }

    @Test
    void une_promesse_trop_lointaine_est_refusee_avec_la_date_limite() {
        delais(3, 30, 20);
        histoire.jusquAu("2026-01-31");
        long dossier = histoire.dossier(durand).id();
        assertThatThrownBy(() ->
                        promesses.recevoir(dossier, Montant.euros("1200.00"), LocalDate.parse("2026-02-21"), "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("20/02/2026");
        promesses.recevoir(dossier, Montant.euros("1200.00"), LocalDate.parse("2026-02-20"), "claire");
    }

    @Test
    void un_report_plus_long_que_le_maximum_est_refuse() {
        delais(3, 10, 90);
        histoire.jusquAu("2026-02-06");
        assertThatThrownBy(() -> histoire.fait(
                        durand,
                        "Appel téléphonique",
                        Map.of("resultat", "report_echeance", "date_report", "2026-02-17")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("jusqu'à 10 jours");
        histoire.fait(durand, "Appel téléphonique", Map.of("resultat", "report_echeance", "date_report", "2026-02-16"));
        assertThat(dossiers.suspensions(histoire.dossier(durand).id())).hasSize(1);
    }
}
