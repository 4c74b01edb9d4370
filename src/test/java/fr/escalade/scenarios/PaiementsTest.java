package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money comes at any moment: the case closes, or keeps its place to the day. */
@Scenario
@SurH2
class PaiementsTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    Debiteur durand;

    @BeforeEach
    void une_facture_echue_le_30_janvier() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
    }

    /** After the courteous relance, the call's task, the firm and the last relance, the check, the approval. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-03, 2026-02-03",
        "2026-02-07, 2026-02-09",
        "2026-02-18, 2026-02-18",
        "2026-03-04, 2026-03-04",
        "2026-03-09, 2026-03-09",
        "2026-03-17, 2026-03-17"
    })
    void paye_apres_chaque_etape_le_dossier_se_clot_et_rien_ne_part_plus_que_le_remerciement(
            String paiement, String remerciement) {
        histoire.jusquAu(paiement);
        int avant = histoire.recus(durand).size();
        histoire.paie(durand, "VIR", "1200.00");
        histoire.jusquAu("2026-05-15");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(durand))
                .hasSize(avant + 1)
                .last()
                .asString()
                .isEqualTo(remerciement + " remerciement");
        assertThat(histoire.taches(durand)).isEmpty();
    }

    /** Wherever it comes, a part payment neither starts the case again nor moves it on (P6). */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03", "2026-02-07", "2026-02-18", "2026-03-04"})
    void un_paiement_partiel_ne_change_ni_la_place_ni_les_dates(String paiement) {
        histoire.jusquAu(paiement);
        histoire.paie(durand, "VIR", "200.00");
        histoire.jusquAu("2026-03-06");
        assertThat(histoire.recusParEtape(durand))
                .containsExactly(
                        "2026-01-23 rappel",
                        "2026-01-30 message_du_jour",
                        "2026-02-02 relance_courtoise",
                        "2026-02-16 relance_ferme",
                        "2026-03-02 derniere_relance");
        String derniere = texteDu("derniere_relance");
        assertThat(derniere).contains(paiement.compareTo("2026-03-02") < 0 ? "1 000,00" : "1 200,00");
    }

    @Test
    void une_facture_nouvelle_pendant_l_escalade_est_citee_mais_pas_menacee() {
        histoire.jusquAu("2026-02-18");
        histoire.facture(durand, "FAC-2", "2026-02-27", "400.00");
        histoire.jusquAu("2026-03-02");
        String derniere = texteDu("derniere_relance");
        // Three days late: listed in the account, not demanded at this step.
        assertThat(derniere).contains("FAC-2");
        assertThat(histoire.courriers(durand))
                .filteredOn(courrier -> courrier.cle().contains("derniere_relance"))
                .singleElement()
                .satisfies(courrier -> {
                    assertThat(courrier.factures()).hasSize(1);
                    assertThat(courrier.objet().replaceAll("[\\u202f\\u00a0]", " "))
                            .contains("1 200,00");
                });
        histoire.paie(durand, "VIR", "1200.00");
        histoire.jusquAu("2026-03-03");
        List<Dossier> dossiers = histoire.dossiers(durand);
        assertThat(dossiers).extracting(Dossier::etat).containsExactly(EtatDossier.OUVERT, EtatDossier.CLOS);
        histoire.jusquAu("2026-03-06");
        // The other invoice begins its own escalation, three days after the thanks.
        assertThat(histoire.recusParEtape(durand)).last().asString().endsWith("relance_courtoise");
    }

    @Test
    void un_avoir_total_clot_le_dossier_et_un_avoir_partiel_reduit_la_demande() {
        histoire.jusquAu("2026-02-05");
        avoir("AV-1", "200.00");
        histoire.jusquAu("2026-02-17");
        assertThat(texteDu("relance_ferme")).contains("1 000,00").doesNotContain("1 200,00 € en");
        avoir("AV-2", "1000.00");
        histoire.jusquAu("2026-02-18");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
    }

    @Test
    void un_paiement_annule_apres_la_cloture_rouvre_la_facture_a_son_etape() {
        histoire.jusquAu("2026-02-18");
        histoire.paie(durand, "VIR", "1200.00");
        histoire.jusquAu("2026-02-25");
        creances.annulerReglement(histoire.creancier(), "VIR", histoire.aujourdhui(), "claire");
        histoire.jusquAu("2026-03-20");
        assertThat(histoire.dossiers(durand)).hasSize(2);
        // Never the courteous text again: the debtor had already had the firm one.
        assertThat(histoire.recusParEtape(durand))
                .filteredOn(recu -> recu.compareTo("2026-02-26") > 0)
                .noneMatch(recu -> recu.endsWith("relance_courtoise"))
                .isNotEmpty();
    }

    @Test
    void un_paiement_rejete_avant_le_remerciement_n_est_pas_remercie() {
        histoire.jusquAu("2026-02-21");
        // Paid on a Saturday, returned by the bank on the Sunday: on Monday there is nothing to be thankful for.
        histoire.paie(durand, "VIR", "1200.00");
        histoire.jusquAu("2026-02-22");
        creances.annulerReglement(histoire.creancier(), "VIR", histoire.aujourdhui(), "claire");
        histoire.jusquAu("2026-03-20");
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.endsWith("remerciement"));
        assertThat(histoire.chronologie(durand)).contains("2026-02-23 ETAPE_PASSEE");
        assertThat(histoire.dossiers(durand)).hasSize(2);
    }

    @Test
    void une_facture_annulee_pendant_qu_une_lettre_attend_ne_part_pas() {
        histoire.jusquAu("2026-03-09");
        histoire.fait(
                durand,
                "Vérifier la réception et l'intention",
                Map.of("reception", "recues", "intention", "sans_reponse"));
        creances.annulerFacture(histoire.creancier(), "FAC-1", "claire");
        histoire.jusquAu("2026-03-20");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-03-02 derniere_relance");
    }

    @Test
    void importee_tres_tard_elle_entre_a_la_derniere_relance_sans_salve() {
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(martin, "VIEILLE", "2025-11-20", "800.00");
        histoire.jusquAu("2026-01-30");
        assertThat(histoire.recusParEtape(martin)).containsExactly("2026-01-05 derniere_relance");
    }

    /** As people read it: thin and hard spaces are spaces. */
    private String texteDu(String etape) {
        return histoire.courriers(durand).stream()
                .filter(courrier -> courrier.cle().contains("/" + etape))
                .findFirst()
                .orElseThrow()
                .texte()
                .replaceAll("[\\u202f\\u00a0\\s]+", " ");
    }

    private void avoir(String numero, String montant) {
        creances.enregistrer(
                durand,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.AVOIR,
                        histoire.aujourdhui(),
                        null,
                        Montant.euros(montant),
                        null,
                        false,
                        "FAC-1",
                        null)),
                "claire");
    }
}
