package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.Courrier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.echeancier.Mensualites;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A debtor pays in several times: somebody agrees, each instalment is watched on its own date, and the escalation waits or
 * goes on where it stood (Q5, P9).
 */
@Scenario
@SurH2
class EcheanciersTest {

    private static final String APPROUVER = "Approuver l'échéancier";

    @Autowired
    Histoire histoire;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    Promesses promesses;

    @Autowired
    Taches taches;

    @Autowired
    Dossiers dossiers;

    Debiteur durand;

    /** The invoice fell due on Friday 30 January; on Friday 6 February someone is asked to call. */
    @BeforeEach
    void au_moment_de_l_appel() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-06");
    }

    private long dossier() {
        return histoire.dossier(durand).id();
    }

    /** Three instalments of 400 €: 2 March, 1 April and 4 May 2026. */
    private Echeancier proposer() {
        Echeancier propose = echeanciers.proposer(
                dossier(),
                List.of(ligne("2026-03-02", "400.00"), ligne("2026-04-01", "400.00"), ligne("2026-05-04", "400.00")),
                "claire");
        histoire.jusquAu("2026-02-07");
        return propose;
    }

    private Echeancier accorder() {
        Echeancier propose = proposer();
        decider(Map.of("decision", "approuver"));
        histoire.jusquAu("2026-02-09");
        return propose;
    }

    private void decider(Map<String, String> champs) {
        histoire.fait(durand, APPROUVER, champs);
    }

    private Echeancier.Etat etat(Echeancier echeancier) {
        return echeanciers.parId(echeancier.id()).etat();
    }

    @Test
    void accorde_il_est_tenu_echeance_apres_echeance_et_clot_le_dossier() {
        Echeancier plan = accorder();
        assertThat(texteDu("accord_echeancier"))
                .contains("2 mars 2026", "1er avril 2026", "4 mai 2026")
                .contains("400,00", "1 200,00", "FAC-1")
                .contains("Déchéance du terme")
                .contains("article 2240 du code civil");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        histoire.jusquAu("2026-03-02");
        histoire.paie(durand, "VIR-1", "400.00");
        histoire.jusquAu("2026-04-01");
        histoire.paie(durand, "VIR-2", "400.00");
        histoire.jusquAu("2026-05-04");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.EN_COURS);
        histoire.paie(durand, "VIR-3", "400.00");
        histoire.jusquAu("2026-05-20");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.TENU);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        // Not one message of the main line, nor a reminder of an instalment, between the agreement and the thanks.
        assertThat(apres("2026-02-06")).containsExactly("2026-02-09 accord_echeancier", "2026-05-04 remerciement");
    }

    @Test
    void l_accord_porte_son_pdf_a_signer() {
        accorder();
        assertThat(new String(histoire.contenu(courrier("accord_echeancier")), java.nio.charset.StandardCharsets.UTF_8))
                .contains("application/pdf")
                .contains("Accord de paiement.pdf");
    }

    @Test
    void refuse_le_debiteur_apprend_pourquoi_et_l_escalade_reprend_apres_trois_jours() {
        Echeancier plan = proposer();
        histoire.jusquAu("2026-02-19");
        decider(Map.of("decision", "refuser", "motif", "La première échéance est trop lointaine."));
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.REFUSE);
        assertThat(texteDu("refus_echeancier")).contains("La première échéance est trop lointaine.");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        histoire.jusquAu("2026-03-10");
        assertThat(apres("2026-02-06"))
                .startsWith("2026-02-19 refus_echeancier")
                .anyMatch(recu -> recu.endsWith("relance_ferme"))
                .noneMatch(recu -> recu.equals("2026-02-19 relance_ferme"));
    }

    @Test
    void rompu_a_la_troisieme_echeance_l_escalade_reprend_a_son_etape() {
        Echeancier plan = accorder();
        histoire.jusquAu("2026-03-02");
        histoire.paie(durand, "VIR-1", "400.00");
        histoire.jusquAu("2026-04-01");
        histoire.paie(durand, "VIR-2", "400.00");
        histoire.jusquAu("2026-05-04");
        assertThat(apres("2026-02-09")).isEmpty();
        histoire.jusquAu("2026-05-05");
        assertThat(apres("2026-02-09")).containsExactly("2026-05-05 rappel_echeance");
        assertThat(texteDu("rappel_echeance")).contains("4 mai 2026", "400,00", "payée", "en retard");
        histoire.jusquAu("2026-05-13");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.RUPTURE);
        assertThat(apres("2026-05-05")).containsExactly("2026-05-13 decheance_terme");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        assertThat(histoire.chronologie(durand))
                .contains(
                        "2026-05-05 ECHEANCE_EN_RETARD", "2026-05-13 ECHEANCIER_RUPTURE", "2026-05-13 DOSSIER_REPRIS");
        // The call was pending when the plan was asked for: it is again, and the firm relance is the next message.
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Appel téléphonique");
        histoire.jusquAu("2026-05-29");
        assertThat(apres("2026-05-13")).hasSize(1).first().asString().endsWith("relance_ferme");
        assertThat(texteDu("relance_ferme")).contains("400,00");
    }

    @Test
    void une_echeance_payee_en_partie_puis_completee_dans_les_huit_jours_le_plan_continue() {
        Echeancier plan = accorder();
        histoire.jusquAu("2026-03-02");
        histoire.paie(durand, "VIR-1", "150.00");
        histoire.jusquAu("2026-03-03");
        assertThat(texteDu("rappel_echeance")).contains("250,00");
        histoire.jusquAu("2026-03-06");
        histoire.paie(durand, "VIR-2", "250.00");
        histoire.jusquAu("2026-03-31");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.EN_COURS);
        assertThat(histoire.chronologie(durand)).contains("2026-03-11 ECHEANCE_REGULARISEE");
        assertThat(apres("2026-03-03")).isEmpty();
        // The next instalment has its own reminder.
        histoire.jusquAu("2026-04-02");
        assertThat(apres("2026-03-03")).containsExactly("2026-04-02 rappel_echeance");
    }

    @Test
    void paye_d_avance_il_clot_tout_sans_attendre_ses_dates() {
        Echeancier plan = accorder();
        histoire.jusquAu("2026-02-20");
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu("2026-06-01");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.TENU);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(apres("2026-02-09")).containsExactly("2026-02-20 remerciement");
    }

    @Test
    void paye_avant_meme_d_etre_accorde_il_est_tenu_et_ne_surveille_plus_rien() {
        // A creditor who claims the indemnity: 1,200 € pay the plan, and still leave something to claim.
        histoire.commence("2026-01-05", ModeEnvoi.AUTOMATIQUE, false);
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-06");
        Echeancier plan = proposer();
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu("2026-02-09");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.PROPOSE);
        decider(Map.of("decision", "approuver"));
        histoire.jusquAu("2026-02-10");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.TENU);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        histoire.jusquAu("2026-05-20");
        assertThat(apres("2026-02-09")).noneMatch(recu -> recu.endsWith("rappel_echeance"));
    }

    @Test
    void tenu_d_avance_avec_une_facture_plus_recente_l_escalade_reprend_pour_elle() {
        Echeancier plan = accorder();
        histoire.facture(durand, "FAC-2", "2026-02-16", "90.00");
        histoire.jusquAu("2026-02-20");
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu("2026-02-23");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.TENU);
        assertThat(histoire.dossiers(durand)).anyMatch(dossier -> dossier.etat() == EtatDossier.OUVERT);
        histoire.jusquAu("2026-03-31");
        assertThat(histoire.courriers(durand))
                .noneMatch(courrier -> courrier.cle().contains("/rappel_echeance"));
    }

    @Test
    void retire_l_escalade_reprend_et_plus_personne_ne_surveille_ses_echeances() {
        Echeancier plan = accorder();
        assertThatThrownBy(() -> proposer()).isInstanceOf(Refus.class).hasMessageContaining("déjà proposé ou en cours");
        histoire.jusquAu("2026-02-20");
        echeanciers.retirer(plan.id(), "Demande du débiteur", "claire");
        histoire.jusquAu("2026-03-31");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.RETIRE);
        assertThat(apres("2026-02-09"))
                .noneMatch(recu -> recu.endsWith("rappel_echeance"))
                .anyMatch(recu -> recu.endsWith("relance_ferme"));
        assertThatThrownBy(() -> echeanciers.retirer(plan.id(), "Encore", "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("déjà terminé");
    }

    @Test
    void retire_avant_que_l_accord_parte_rien_n_est_envoye_et_rien_ne_reste_retenu() {
        Echeancier plan = proposer();
        // On a Saturday the agreement waits for Monday.
        decider(Map.of("decision", "approuver"));
        echeanciers.retirer(plan.id(), "Demande du débiteur", "claire");
        histoire.jusquAu("2026-02-10");
        assertThat(dossiers.retenues(dossier())).isEmpty();
        long pause =
                dossiers.suspendre(dossier(), "Vérification", null, "claire").id();
        histoire.jusquAu("2026-02-11");
        dossiers.reprendre(dossier(), pause, "claire");
        histoire.jusquAu("2026-03-10");
        assertThat(apres("2026-02-06"))
                .noneMatch(recu -> recu.endsWith("accord_echeancier"))
                .anyMatch(recu -> recu.endsWith("relance_ferme"));
    }

    @Test
    void la_tache_montre_la_sante_financiere_et_le_journal_la_garde() {
        promesses.recevoir(dossier(), Montant.euros("1200.00"), LocalDate.of(2026, 2, 9), "claire");
        histoire.jusquAu("2026-02-12");
        proposer("2026-03-02", 2);
        assertThat(taches.eclairage(tache().id()).stream().map(phrase -> phrase.replaceAll("[\\u00a0\\u202f]", " ")))
                .contains("Demandé : 1 200,00 € sur 2 mois, 600,00 € le 02/03/2026, 600,00 € le 02/04/2026.")
                .contains("Retard le plus ancien : 14 jours.", "Promesses non tenues : 1 sur 1.")
                .contains("Aucun échéancier rompu.", "Aucune procédure collective connue.");
        assertThat(histoire.chronologie(durand)).contains("2026-02-12 SANTE_EXAMINEE");
    }

    @Test
    void un_petit_echeancier_va_au_gestionnaire_un_gros_au_responsable() {
        proposer();
        assertThat(tache().groupe()).isEqualTo("gestionnaire");
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(martin, "FAC-9", "2026-01-30", "5000.00");
        histoire.jusquAu("2026-02-10");
        echeanciers.proposer(
                histoire.dossier(martin).id(),
                Mensualites.egales(Montant.euros("5000.00"), 5, LocalDate.of(2026, 3, 2)),
                "claire");
        histoire.jusquAu("2026-02-11");
        assertThat(histoire.taches(martin))
                .filteredOn(tache -> tache.libelle().equals(APPROUVER))
                .extracting(TacheAFaire::groupe)
                .containsExactly("responsable");
    }

    @Test
    void sans_decision_la_tache_monte_et_la_premiere_date_passee_ne_peut_plus_etre_accordee() {
        proposer();
        histoire.jusquAu("2026-02-12");
        assertThat(tache().groupe()).isEqualTo("admin");
        histoire.jusquAu("2026-03-03");
        assertThatThrownBy(() -> decider(Map.of("decision", "approuver")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("déjà passée");
    }

    @Test
    void demande_a_l_appel_il_divise_ce_qui_est_du_en_mensualites() {
        histoire.fait(
                durand,
                "Appel téléphonique",
                Map.of(
                        "resultat",
                        "demande_echeancier",
                        "nombre_echeances",
                        "7",
                        "date_premiere_echeance",
                        "2026-03-02"));
        assertThat(echeanciers.duDossier(dossier())).singleElement().satisfies(plan -> {
            assertThat(plan.lignes()).hasSize(7).last().isEqualTo(ligne("2026-09-02", "171.48"));
            assertThat(plan.montant()).isEqualTo(Montant.euros("1200.00"));
        });
        histoire.jusquAu("2026-02-09");
        assertThat(tache().groupe()).isEqualTo("responsable");
    }

    @Test
    void il_remplace_une_promesse_en_cours() {
        promesses.recevoir(dossier(), Montant.euros("1200.00"), LocalDate.of(2026, 2, 20), "claire");
        accorder();
        histoire.jusquAu("2026-02-27");
        assertThat(promesses.duDossier(dossier())).extracting(Promesse::etat).containsExactly(Promesse.Etat.REMPLACEE);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(apres("2026-02-09")).isEmpty();
    }

    @Test
    void un_paiement_qui_solde_pendant_la_demande_clot_tout() {
        Echeancier plan = proposer();
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu("2026-02-10");
        assertThat(etat(plan)).isEqualTo(Echeancier.Etat.SANS_OBJET);
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void une_proposition_impossible_est_refusee_avec_ce_qu_il_faut_changer() {
        refuser("ajoutez 200,00", ligne("2026-03-02", "1000.00"));
        refuser("retirez 100,00", ligne("2026-03-02", "1300.00"));
        refuser("première échéance doit être à venir", ligne("2026-02-06", "1200.00"));
        refuser("dans les 45 jours", ligne("2026-04-01", "1200.00"));
        refuser("doivent se suivre", ligne("2026-03-02", "600.00"), ligne("2026-03-02", "600.00"));
        refuser("24 mois au plus", ligne("2026-03-02", "600.00"), ligne("2028-03-02", "600.00"));
        refuser("doit être positif", ligne("2026-03-02", "1200.00"), ligne("2026-03-03", "0.00"));
        refuser("au moins une échéance");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        assertThat(histoire.chronologie(durand)).noneMatch(fait -> fait.contains("ECHEANCIER"));
    }

    private void refuser(String motif, Ligne... lignes) {
        assertThatThrownBy(() -> echeanciers.proposer(dossier(), List.of(lignes), "claire"))
                .isInstanceOf(Refus.class)
                .satisfies(refus -> assertThat(refus.getMessage().replaceAll("[\\s\\u00a0\\u202f]", " "))
                        .containsPattern(motif));
    }

    private void proposer(String premiere, int nombre) {
        echeanciers.proposer(
                dossier(), Mensualites.egales(Montant.euros("1200.00"), nombre, LocalDate.parse(premiere)), "claire");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
    }

    private TacheAFaire tache() {
        return histoire.taches(durand).stream()
                .filter(tache -> tache.libelle().equals(APPROUVER))
                .findFirst()
                .orElseThrow();
    }

    /** Messages received after that day, without the number of the plan that they are about. */
    private List<String> apres(String jour) {
        return histoire.recusParEtape(durand).stream()
                .map(recu -> recu.replaceFirst("-\\d+$", ""))
                .filter(recu -> recu.substring(0, 10).compareTo(jour) > 0)
                .toList();
    }

    private Courrier courrier(String etape) {
        return histoire.courriers(durand).stream()
                .filter(courrier -> courrier.cle().contains("/" + etape))
                .reduce((un, autre) -> autre)
                .orElseThrow();
    }

    private String texteDu(String etape) {
        return courrier(etape).texte().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static Ligne ligne(String date, String montant) {
        return new Ligne(LocalDate.parse(date), Montant.euros(montant));
    }
}
