package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.support.SurH2;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A debtor disputes: only the disputed invoices are held, someone decides, the debtor is answered (Q3). */
@Scenario
@SurH2
class LitigesTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Litiges litiges;

    @Autowired
    Creances creances;

    Debiteur durand;

    @BeforeEach
    void trois_factures_et_une_premiere_relance() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.facture(durand, "FAC-2", "2026-01-30", "500.00");
        histoire.facture(durand, "FAC-3", "2026-01-30", "300.00");
        histoire.jusquAu("2026-02-03");
    }

    private Litige contester(String... numeros) {
        Litige litige = litiges.ouvrir(
                histoire.dossier(durand).id(), List.of(numeros), Motif.LIVRAISON, "Deux cartons manquent", "claire");
        histoire.jusquAu("2026-02-04");
        return litige;
    }

    private void instruire() {
        histoire.fait(durand, "Revue du litige", Map.of("recevabilite", "instruire", "motif", "livraison"));
    }

    private Montant solde(String numero) {
        return creances.trouver(histoire.creancier(), numero).orElseThrow().solde();
    }

    @Test
    void sur_une_facture_sur_trois_les_deux_autres_continuent() throws Exception {
        contester("FAC-1");
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.recusParEtape(durand)).contains("2026-02-16 relance_ferme");
        String relance = texteDu("relance_ferme");
        assertThat(relance).contains("FAC-2", "FAC-3").contains("800,00");
        // The third one completes the account, apart: nothing is asked for it.
        assertThat(histoire.texteDu(durand, "relance_ferme"))
                .containsPattern("En cours d'examen à la suite de vos observations, non réclamées.*FAC-1.*1 000,00");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
    }

    @Test
    void accepte_en_partie_un_avoir_reduit_la_facture_et_le_debiteur_est_averti() {
        contester("FAC-1");
        instruire();
        histoire.fait(
                durand,
                "Instruire et décider",
                Map.of("decision", "avoir", "montant_avoir", "150.00", "reponse", "Deux cartons manquaient."));
        assertThat(solde("FAC-1")).isEqualTo(Montant.euros("850.00"));
        assertThat(histoire.recusParEtape(durand)).anyMatch(recu -> recu.startsWith("2026-02-04 reponse_litige"));
        assertThat(texteDu("reponse_litige"))
                .contains("Deux cartons manquaient")
                .contains("150,00")
                .contains("850,00");
        assertThat(histoire.chronologie(durand))
                .contains("2026-02-03 LITIGE_OUVERT", "2026-02-04 LITIGE_QUALIFIE", "2026-02-04 LITIGE_DECIDE");
    }

    @Test
    void rejete_la_facture_est_de_nouveau_reclamee() {
        contester("FAC-1", "FAC-2", "FAC-3");
        histoire.jusquAu("2026-02-17");
        // Everything is disputed: the call goes undone, the firm relance waits for the end of the dispute.
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-02 relance_courtoise");
        instruire();
        histoire.fait(
                durand,
                "Instruire et décider",
                Map.of("decision", "rejet", "reponse", "Le bon de livraison est signé."));
        histoire.jusquAu("2026-03-02");
        assertThat(histoire.recusParEtape(durand)).anyMatch(recu -> recu.endsWith("relance_ferme"));
        assertThat(texteDu("relance_ferme")).contains("FAC-1").contains("800,00");
    }

    @Test
    void un_avoir_total_solde_la_facture_et_clot_le_dossier() {
        contester("FAC-1", "FAC-2", "FAC-3");
        instruire();
        histoire.fait(
                durand,
                "Instruire et décider",
                Map.of("decision", "avoir", "montant_avoir", "1800.00", "reponse", "Livraison perdue."));
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void refacture_la_facture_contestee_est_annulee() {
        contester("FAC-2");
        instruire();
        histoire.fait(
                durand, "Instruire et décider", Map.of("decision", "refacturation", "reponse", "Adresse corrigée."));
        assertThat(creances.trouver(histoire.creancier(), "FAC-2").orElseThrow().annuleeLe())
                .isEqualTo("2026-02-04");
    }

    @Test
    void le_debiteur_paie_ce_qu_il_contestait_et_personne_n_instruit_plus() {
        Litige litige = contester("FAC-3");
        instruire();
        creances.encaisser(
                new fr.escalade.creance.NouveauReglement(
                        histoire.creancier(),
                        "VIR-3",
                        histoire.aujourdhui(),
                        Montant.euros("300.00"),
                        durand.code(),
                        List.of(new fr.escalade.creance.NouveauReglement.Indication("FAC-3", null))),
                "claire");
        histoire.jusquAu("2026-02-05");
        assertThat(litiges.parId(litige.id()).etat()).isEqualTo(Litige.Etat.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void retire_a_la_revue_il_ne_va_pas_plus_loin() {
        Litige litige = contester("FAC-1");
        histoire.fait(
                durand,
                "Revue du litige",
                Map.of("recevabilite", "sans_objet", "explication", "Le client s'est trompé de facture"));
        assertThat(litiges.parId(litige.id()).etat()).isEqualTo(Litige.Etat.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquAu("2026-02-17");
        assertThat(texteDu("relance_ferme")).contains("FAC-1").contains("800,00");
    }

    @Test
    void personne_ne_decide_la_tache_monte_au_responsable_puis_a_l_administrateur() {
        contester("FAC-1");
        instruire();
        histoire.jusquAu("2026-02-19");
        assertThat(decision().groupe()).isEqualTo("responsable");
        histoire.jusquAu("2026-03-05");
        assertThat(decision().groupe()).isEqualTo("admin");
    }

    @Test
    void deux_litiges_ont_chacun_leur_instruction_et_leur_reponse() {
        contester("FAC-1");
        contester("FAC-2");
        instruire();
        instruire();
        for (int i = 0; i < 2; i++) {
            histoire.fait(durand, "Instruire et décider", Map.of("decision", "rejet", "reponse", "Bon signé n° " + i));
        }
        assertThat(histoire.recusParEtape(durand))
                .filteredOn(recu -> recu.contains("reponse_litige"))
                .hasSize(2);
    }

    private TacheAFaire decision() {
        return histoire.taches(durand).stream()
                .filter(tache -> tache.libelle().equals("Instruire et décider"))
                .findFirst()
                .orElseThrow();
    }

    private String texteDu(String etape) {
        return histoire.courriers(durand).stream()
                .filter(courrier -> courrier.cle().contains("/" + etape))
                .reduce((un, autre) -> autre)
                .orElseThrow()
                .texte();
    }
}
