package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger says « contestée » and nothing more: somebody is asked what it is about, and money keeps its currency. */
@Scenario
@SurH2
class LitigesDuGrandLivreTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Litiges litiges;

    @Autowired
    Creances creances;

    Debiteur durand;

    @BeforeEach
    void un_client() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
    }

    @Test
    void une_facture_importee_contestee_est_a_qualifier_les_autres_sont_relancees() {
        facture("FAC-1", Montant.euros("1000.00"), true);
        facture("FAC-2", Montant.euros("500.00"), false);
        histoire.jusquAu("2026-02-03");
        assertThat(litiges.duDossier(histoire.dossier(durand).id()))
                .singleElement()
                .satisfies(litige -> {
                    assertThat(litige.etat()).isEqualTo(Litige.Etat.OUVERT);
                    assertThat(litige.factures()).hasSize(1);
                    assertThat(litige.description()).contains("à qualifier");
                });
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Revue du litige");
        assertThat(texteDu("relance_courtoise")).contains("FAC-2", "500,00").doesNotContain("1 500,00");
        histoire.fait(durand, "Revue du litige", Map.of("recevabilite", "instruire", "motif", "qualite"));
        histoire.fait(
                durand,
                "Instruire et décider",
                Map.of("decision", "rejet", "reponse", "Le contrôle de qualité est signé."));
        histoire.jusquAu("2026-02-17");
        assertThat(texteDu("relance_ferme")).contains("1 500,00");
        assertThat(litiges.duDossier(histoire.dossier(durand).id())).hasSize(1);
    }

    @Test
    void quand_tout_est_conteste_rien_ne_part_et_le_premier_dossier_du_client_l_instruit() {
        facture("FAC-1", Montant.euros("1000.00"), true);
        histoire.facture(durand, "FAC-2", "2026-03-13", "500.00");
        histoire.jusquAu("2026-02-20");
        assertThat(histoire.dossiers(durand)).isEmpty();
        assertThat(histoire.recus(durand)).isEmpty();
        assertThat(litiges.signalesSansDossier(histoire.creancier())).isEqualTo(1);
        histoire.jusquAu("2026-03-16");
        // The other invoice was announced before its due date, and fell late on the 14th.
        assertThat(histoire.recusParEtape(durand)).startsWith("2026-03-06 rappel");
        assertThat(litiges.signalesSansDossier(histoire.creancier())).isZero();
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Revue du litige");
        histoire.paie(durand, "VIR-2", "500.00");
        histoire.facture(durand, "FAC-3", "2026-03-20", "70.00");
        histoire.jusquAu("2026-03-19");
        // What was asked for is paid, the case closes; what is disputed is said again, and goes on in the next case.
        assertThat(litiges.signalesSansDossier(histoire.creancier())).isEqualTo(1);
        histoire.jusquAu("2026-03-24");
        assertThat(litiges.signalesSansDossier(histoire.creancier())).isZero();
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Revue du litige");
        assertThat(litiges.duDossier(histoire.dossier(durand).id())).hasSize(1);
    }

    @Test
    void l_avoir_qui_clot_un_litige_est_dans_la_devise_de_la_facture() {
        facture("USD-1", Montant.de(new java.math.BigDecimal("1000.00"), "USD"), false);
        histoire.jusquAu("2026-02-03");
        contester("USD-1");
        decider(Map.of("decision", "avoir", "montant_avoir", "150.00", "reponse", "Deux cartons manquaient."));
        assertThat(creances.trouver(histoire.creancier(), "USD-1").orElseThrow().solde())
                .isEqualTo(Montant.de(new java.math.BigDecimal("850.00"), "USD"));
        assertThat(texteDu("reponse_litige")).contains("150,00 $US").doesNotContain("€ 150", "150,00 €");
    }

    @Test
    void un_seul_avoir_ne_couvre_pas_deux_devises() {
        facture("EUR-1", Montant.euros("1000.00"), false);
        facture("USD-1", Montant.de(new java.math.BigDecimal("1000.00"), "USD"), false);
        histoire.jusquAu("2026-02-03");
        contester("EUR-1", "USD-1");
        assertThatThrownBy(() -> decider(
                        Map.of("decision", "avoir", "montant_avoir", "150.00", "reponse", "Deux cartons manquaient.")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("plusieurs devises");
    }

    private void contester(String... numeros) {
        litiges.ouvrir(histoire.dossier(durand).id(), List.of(numeros), Motif.LIVRAISON, "Cartons", "claire");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        histoire.fait(durand, "Revue du litige", Map.of("recevabilite", "instruire", "motif", "livraison"));
    }

    private void decider(Map<String, String> decision) {
        histoire.fait(durand, "Instruire et décider", decision);
    }

    private void facture(String numero, Montant montant, boolean contestee) {
        LocalDate echeance = LocalDate.parse("2026-01-30");
        creances.enregistrer(
                durand,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.FACTURE,
                        echeance.minusDays(30),
                        echeance,
                        montant,
                        null,
                        contestee,
                        null,
                        null)),
                "import");
    }

    private String texteDu(String etape) {
        return histoire.courriers(durand).stream()
                .filter(courrier -> courrier.cle().contains("/" + etape))
                .reduce((un, autre) -> autre)
                .orElseThrow()
                .texte()
                .replaceAll("[\\u202f\\u00a0\\s]+", " ");
    }
}
