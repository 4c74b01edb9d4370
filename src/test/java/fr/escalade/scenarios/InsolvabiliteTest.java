package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.abandon.Abandons;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.historique.Journal;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The debtor cannot pay any more, or the creditor gives up: what stops, who decides, what is written off. */
@Scenario
@SurH2
class InsolvabiliteTest {

    @Autowired
    Histoire histoire;

    @Autowired
    ProceduresCollectives procedures;

    @Autowired
    Abandons abandons;

    @Autowired
    Creances creances;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    Journal journal;

    Debiteur durand;

    @BeforeEach
    void une_facture_echue_le_30_janvier() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "900.00");
    }

    private void liquidation(String jugement, String publication) {
        procedures.ouvrir(
                durand.id(),
                TypeDeProcedure.LIQUIDATION,
                LocalDate.parse(jugement),
                LocalDate.parse(publication),
                "Me Lenoir",
                "claire");
    }

    /** Before the call, while it waits, between two relances, while the formal notice waits for its approval. */
    @ParameterizedTest
    @CsvSource({"2026-02-03, 3", "2026-02-09, 3", "2026-02-20, 4", "2026-03-10, 5"})
    void a_chaque_etape_elle_arrete_tout_et_la_creance_est_a_declarer(String jour, int messages) {
        histoire.jusquAu(jour);
        liquidation("2026-02-01", "2026-02-02");
        histoire.jusquAu("2026-06-01");
        assertThat(histoire.recusParEtape(durand)).hasSize(messages);
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Déclarer la créance");
        // Nobody declared: the task has climbed twice.
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::groupe).containsExactly("admin");
        assertThat(procedures.enCours(durand.id()).orElseThrow().declarerAvant())
                .isEqualTo("2026-04-02");
    }

    @Test
    void declaree_suivie_puis_irrecouvrable_la_creance_passe_en_perte_avec_le_duplicata() {
        histoire.jusquAu("2026-02-20");
        liquidation("2026-02-10", "2026-02-12");
        histoire.jusquAu("2026-02-23");
        histoire.fait(
                durand,
                "Déclarer la créance",
                Map.of("date_declaration", "2026-02-23", "reference_declaration", "AR 123"));
        histoire.jusquAu("2026-05-04");
        histoire.fait(
                durand,
                "Suivre le plan ou la répartition",
                Map.of("issue", "irrecouvrable", "commentaire", "Certificat d'irrécouvrabilité du 30 avril"));
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow().etat(histoire.aujourdhui()))
                .isEqualTo(EtatFacture.PASSEE_EN_PERTE);
        // 900 € including 20 % VAT: 150 € of them, in the document of article 272.
        assertThat(journal.chronologie(histoire.dossier(durand).id()))
                .anySatisfy(
                        fait -> assertThat(fait.libelle()).contains("900,00").contains("150,00"));
        assertThat(histoire.chronologie(durand)).contains("2026-02-23 CREANCE_DECLAREE", "2026-05-04 PASSE_EN_PERTE");
    }

    @Test
    void le_plan_s_execute_apres_un_suivi_de_six_mois_que_quelqu_un_d_autre_reprend() {
        histoire.jusquAu("2026-02-20");
        procedures.ouvrir(
                durand.id(),
                TypeDeProcedure.REDRESSEMENT,
                LocalDate.parse("2026-02-10"),
                LocalDate.parse("2026-02-12"),
                "Me Lenoir",
                "claire");
        histoire.jusquAu("2026-02-23");
        histoire.fait(
                durand,
                "Déclarer la créance",
                Map.of("date_declaration", "2026-02-23", "reference_declaration", "AR 123"));
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::groupe).containsExactly("responsable");
        histoire.jusquAu("2026-08-25");
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::groupe).containsExactly("admin");
        histoire.fait(
                durand,
                "Suivre le plan ou la répartition",
                Map.of("issue", "plan_execute", "commentaire", "Dernier dividende reçu, le plan remet le reste"));
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(procedures.enCours(durand.id())).isEmpty();
        // What the plan gave up is lost: nothing is left to wait for.
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.chronologie(durand))
                .contains("2026-08-25 PROCEDURE_COLLECTIVE_TERMINEE", "2026-08-25 PASSE_EN_PERTE");
    }

    private void redressementDeclare() {
        histoire.jusquAu("2026-02-20");
        procedures.ouvrir(
                durand.id(),
                TypeDeProcedure.REDRESSEMENT,
                LocalDate.parse("2026-02-10"),
                LocalDate.parse("2026-02-12"),
                "Me Lenoir",
                "claire");
        histoire.jusquAu("2026-02-23");
        histoire.fait(
                durand,
                "Déclarer la créance",
                Map.of("date_declaration", "2026-02-23", "reference_declaration", "AR 123"));
    }

    private void suivre(String issue, String jour) {
        histoire.fait(
                durand,
                "Suivre le plan ou la répartition",
                Map.of("issue", issue, "date_revue", jour, "commentaire", "Noté au greffe"));
    }

    @Test
    void rien_de_definitif_la_tache_revient_au_jour_dit() {
        redressementDeclare();
        assertThatThrownBy(() -> suivre("a_revoir", "2028-01-03"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("23/02/2027");
        suivre("a_revoir", "2026-06-15");
        assertThat(procedures.enCours(durand.id())).isPresent();
        assertThat(histoire.taches(durand)).singleElement().satisfies(tache -> {
            assertThat(tache.libelle()).isEqualTo("Suivre le plan ou la répartition");
            assertThat(tache.echeance().atZone(Temps.PARIS).toLocalDate()).isEqualTo("2026-06-15");
        });
        assertThat(histoire.chronologie(durand)).contains("2026-02-23 TACHE_A_REFAIRE");
    }

    @Test
    void le_plan_resolu_rend_les_poursuites_et_l_escalade_recommence_a_l_age_de_la_creance() {
        redressementDeclare();
        int avant = histoire.recus(durand).size();
        histoire.jusquAu("2026-05-04");
        suivre("plan_resolu", "2026-05-05");
        assertThat(procedures.enCours(durand.id())).isEmpty();
        assertThat(histoire.dossier(durand).cycle()).isEqualTo(2);
        assertThat(histoire.chronologie(durand)).contains("2026-05-04 DOSSIER_RENTRE");
        histoire.jusquAu("2026-05-05");
        // Three months late: the last relance, never the missed ones in a burst (C9).
        assertThat(histoire.recusParEtape(durand)
                        .subList(avant, histoire.recus(durand).size()))
                .containsExactly("2026-05-04 derniere_relance");
        histoire.jusquALaTache(durand, "Vérifier la réception et l'intention");
    }

    @Test
    void la_cloture_d_une_liquidation_ne_rend_pas_les_poursuites() {
        histoire.jusquAu("2026-02-20");
        liquidation("2026-02-10", "2026-02-12");
        histoire.jusquAu("2026-02-23");
        histoire.fait(
                durand,
                "Déclarer la créance",
                Map.of("date_declaration", "2026-02-23", "reference_declaration", "AR 123"));
        assertThatThrownBy(() -> suivre("plan_resolu", "2026-05-05"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("L643-11");
        assertThat(histoire.taches(durand))
                .extracting(TacheAFaire::libelle)
                .containsExactly("Suivre le plan ou la répartition");
    }

    @Test
    void une_facture_qui_echoit_apres_le_jugement_est_a_declarer_et_n_est_jamais_relancee() {
        histoire.jusquAu("2026-01-26");
        // Nothing is late yet: the judgment finds no case to stop.
        liquidation("2026-01-20", "2026-01-22");
        assertThat(histoire.dossiers(durand)).isEmpty();
        histoire.jusquAu("2026-04-01");
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Déclarer la créance");
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.contains("relance"));
    }

    @Test
    void payee_malgre_tout_elle_ne_laisse_aucune_tache() {
        histoire.jusquAu("2026-02-20");
        liquidation("2026-02-10", "2026-02-12");
        histoire.jusquAu("2026-02-23");
        histoire.paie(durand, "VIR-9", "900.00");
        histoire.jusquAu("2026-02-24");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void le_surendettement_est_celui_des_particuliers() {
        assertThatThrownBy(() -> procedures.ouvrir(
                        durand.id(),
                        TypeDeProcedure.SURENDETTEMENT,
                        LocalDate.parse("2026-01-05"),
                        null,
                        null,
                        "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("particulier");
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PARTICULIER);
        histoire.facture(martin, "FAC-2", "2026-01-30", "300.00");
        histoire.jusquAu("2026-02-05");
        procedures.ouvrir(
                martin.id(), TypeDeProcedure.SURENDETTEMENT, LocalDate.parse("2026-02-04"), null, null, "claire");
        histoire.jusquAu("2026-04-01");
        assertThat(histoire.recusParEtape(martin)).hasSize(3);
        assertThat(histoire.taches(martin)).extracting(TacheAFaire::libelle).containsExactly("Déclarer la créance");
    }

    @Test
    void un_abandon_demande_n_arrete_rien_et_demande_quatre_yeux() {
        histoire.jusquAu("2026-02-05");
        abandons.demander(histoire.dossier(durand).id(), "Petit montant, client perdu", "claire");
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-16 relance_ferme");
        Map<String, String> approuver = Map.of("decision", "approuver", "commentaire", "D'accord");
        // The story's hand is « claire », who asked.
        assertThatThrownBy(() -> histoire.fait(durand, "Décider de l'abandon", approuver))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("une autre personne");
        histoire.faitPar("paul", durand, "Décider de l'abandon", approuver);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(histoire.chronologie(durand))
                .contains("2026-02-05 ABANDON_DEMANDE", "2026-02-17 ABANDON_APPROUVE", "2026-02-17 PASSE_EN_PERTE");
        int messages = histoire.recus(durand).size();
        histoire.jusquAu("2026-05-01");
        assertThat(histoire.recus(durand)).hasSize(messages);
    }

    @Test
    void l_echeancier_en_cours_finit_avec_la_procedure_collective() {
        Echeancier plan = unEcheancierAccorde();
        liquidation("2026-02-10", "2026-02-12");
        histoire.jusquAu("2026-06-01");
        assertThat(echeanciers.parId(plan.id()).etat()).isEqualTo(Echeancier.Etat.RETIRE);
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Déclarer la créance");
        assertThat(histoire.recusParEtape(durand)).last().asString().contains(" accord_echeancier");
    }

    @Test
    void l_echeancier_en_cours_finit_avec_l_abandon() {
        Echeancier plan = unEcheancierAccorde();
        abandons.demander(histoire.dossier(durand).id(), "Client perdu", "claire");
        histoire.jusquAu("2026-02-18");
        histoire.faitPar(
                "paul", durand, "Décider de l'abandon", Map.of("decision", "approuver", "commentaire", "D'accord"));
        histoire.jusquAu("2026-06-01");
        assertThat(echeanciers.parId(plan.id()).etat()).isEqualTo(Echeancier.Etat.RETIRE);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(durand)).last().asString().contains(" accord_echeancier");
    }

    private Echeancier unEcheancierAccorde() {
        histoire.jusquAu("2026-02-06");
        Echeancier plan = echeanciers.proposer(
                histoire.dossier(durand).id(),
                List.of(
                        new Ligne(LocalDate.parse("2026-03-02"), Montant.euros("450.00")),
                        new Ligne(LocalDate.parse("2026-04-01"), Montant.euros("450.00"))),
                "claire");
        histoire.jusquAu("2026-02-09");
        histoire.fait(durand, "Approuver l'échéancier", Map.of("decision", "approuver"));
        histoire.jusquAu("2026-02-17");
        return plan;
    }

    @Test
    void un_abandon_refuse_laisse_l_escalade_continuer() {
        histoire.jusquAu("2026-02-05");
        abandons.demander(histoire.dossier(durand).id(), "Client difficile", "claire");
        histoire.jusquAu("2026-02-06");
        histoire.faitPar(
                "paul", durand, "Décider de l'abandon", Map.of("decision", "refuser", "commentaire", "Poursuivre"));
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-16 relance_ferme");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
    }
}
