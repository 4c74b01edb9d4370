package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pause on an invoice keeps its case in place, and leaves the debtor some days of peace after it. */
@Scenario
@SurH2
class SuspensionsTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Creances creances;

    @Autowired
    Taches taches;

    private Debiteur durand;

    @BeforeEach
    void relanceUneFois() {
        histoire.commence("2026-02-02");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-29", "800.00");
        histoire.jusquAu("2026-02-05");
        assertThat(histoire.recusParEtape(durand)).containsExactly("2026-02-04 relance_courtoise");
    }

    @Test
    void sa_seule_facture_suspendue_le_dossier_garde_sa_place_et_reprend_apres_le_repit() {
        histoire.jusquAu("2026-02-16");
        suspendre("FAC-1", "2026-03-10");
        histoire.jusquAu("2026-03-12");
        assertThat(histoire.recusParEtape(durand)).hasSize(1);
        assertThat(histoire.chronologie(durand)).doesNotContain("2026-02-17 ETAPE_PASSEE");
        assertThat(dossiers.retenues(histoire.dossier(durand).id()))
                .singleElement()
                .extracting(Retenue::motif)
                .isEqualTo("SUSPENDU");

        histoire.jusquAu("2026-03-26");
        assertThat(histoire.recusParEtape(durand))
                .containsExactly(
                        "2026-02-04 relance_courtoise", "2026-03-13 relance_ferme", "2026-03-25 derniere_relance");
    }

    @Test
    void la_pause_levee_par_une_personne_laisse_aussi_trois_jours() {
        histoire.jusquAu("2026-02-16");
        Suspension pause = suspendre("FAC-1", null);
        histoire.jusquAu("2026-03-03");
        assertThat(histoire.recusParEtape(durand)).hasSize(1);

        dossiers.reprendre(histoire.dossier(durand).id(), pause.id(), "claire");
        histoire.jusquAu("2026-03-05");
        assertThat(histoire.recusParEtape(durand)).hasSize(1);
        histoire.jusquAu("2026-03-06");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-03-06 relance_ferme");
    }

    @Test
    void une_facture_suspendue_sur_deux_la_procedure_demande_l_autre_et_la_retrouve_apres_le_repit() {
        histoire.facture(durand, "FAC-2", "2026-01-28", "50.00");
        suspendre("FAC-1", "2026-02-16");
        histoire.jusquAu("2026-02-18");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-17 relance_ferme");
        assertThat(histoire.texteDu(durand, "relance_ferme")).contains("FAC-2").doesNotContain("FAC-1");

        histoire.jusquAu("2026-03-03");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-03-02 derniere_relance");
        assertThat(histoire.texteDu(durand, "derniere_relance")).contains("FAC-1", "FAC-2");
    }

    @Test
    void une_facture_recente_ne_fait_pas_passer_l_etape_de_celle_qui_est_suspendue() {
        histoire.jusquAu("2026-02-16");
        suspendre("FAC-1", "2026-03-10");
        histoire.facture(durand, "FAC-2", "2026-02-16", "50.00");
        histoire.jusquAu("2026-02-18");
        assertThat(histoire.chronologie(durand)).contains("2026-02-17 ETAPE_RETENUE");

        histoire.jusquAu("2026-03-13");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-03-13 relance_ferme");
        assertThat(histoire.texteDu(durand, "relance_ferme")).contains("FAC-1");
    }

    @Test
    void sa_seule_facture_suspendue_personne_n_est_appele_et_l_appel_garde_sa_place() {
        suspendre("FAC-1", "2026-03-10");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        histoire.jusquAu("2026-03-10");
        assertThat(aFaire()).isEmpty();
        assertThat(histoire.chronologie(durand)).noneMatch(ligne -> ligne.endsWith("TACHE_NON_FAITE"));

        histoire.jusquAu("2026-03-11");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        assertThat(aFaire()).containsExactly("Appel téléphonique");
        assertThat(histoire.chronologie(durand)).contains("2026-03-11 DOSSIER_REPRIS");
    }

    @Test
    void une_facture_qui_echoit_rend_la_main_a_la_procedure() {
        suspendre("FAC-1", null);
        histoire.facture(durand, "FAC-2", "2026-02-16", "50.00");
        histoire.jusquAu("2026-02-16");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        assertThat(aFaire()).containsExactly("Appel téléphonique");

        histoire.paieLaFacture(durand, "VIR-2", "FAC-2", "50.00");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(aFaire()).isEmpty();
    }

    @Test
    void tout_le_portefeuille_suspendu_rien_ne_part_et_chacun_reprend_a_sa_place() {
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(martin, "FAC-M", "2026-02-10", "300.00");
        dossiers.suspendrePortefeuille(
                histoire.creancier(), "Reprise des données", LocalDate.parse("2026-03-06"), "admin");
        histoire.jusquAu("2026-03-06");
        assertThat(histoire.recusParEtape(durand)).hasSize(1);
        assertThat(histoire.recusParEtape(martin)).isEmpty();
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(histoire.dossier(martin).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(aFaire()).isEmpty();

        histoire.jusquAu("2026-03-31");
        assertThat(histoire.recusParEtape(durand))
                .startsWith("2026-02-04 relance_courtoise")
                .hasSize(3);
        assertThat(histoire.recusParEtape(martin))
                .startsWith("2026-03-09 relance_courtoise")
                .hasSize(2);
    }

    private List<String> aFaire() {
        return taches.lister(histoire.creancier(), null, null, 0, 50).contenu().stream()
                .map(TacheAFaire::libelle)
                .toList();
    }

    private Suspension suspendre(String numero, String jusquA) {
        long facture = creances.duDebiteur(durand.id()).stream()
                .filter(une -> une.numero().equals(numero))
                .findFirst()
                .orElseThrow()
                .id();
        return dossiers.suspendreFacture(
                facture, "Bon de livraison demandé", jusquA == null ? null : LocalDate.parse(jusquA), "claire");
    }
}
