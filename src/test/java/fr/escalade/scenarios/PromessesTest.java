package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A debtor promises: the escalation waits for the day, and goes on by itself where it stood (Q4). */
@Scenario
@SurH2
class PromessesTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Promesses promesses;

    Debiteur durand;

    /** The invoice fell due on Friday 30 January; on Friday 6 February someone is asked to call. */
    @BeforeEach
    void au_moment_de_l_appel() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-06");
    }

    private void promettre(String montant, String jour) {
        histoire.fait(
                durand,
                "Appel téléphonique",
                Map.of("resultat", "promesse", "montant_promis", montant, "date_promesse", jour));
    }

    @Test
    void tenue_elle_clot_le_dossier_sans_un_mot_de_plus() {
        promettre("1200.00", "2026-02-20");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        histoire.jusquAu("2026-02-20");
        // The firm relance was due on the 16th: it waits.
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-02 relance_courtoise");
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu("2026-03-10");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-20 remerciement");
    }

    @Test
    void rompue_elle_rend_la_main_a_l_escalade_la_ou_elle_etait() {
        promettre("1200.00", "2026-02-20");
        histoire.jusquAu("2026-02-24");
        // Two working days of grace after Friday the 20th, then the firm relance that had been waiting leaves.
        assertThat(histoire.chronologie(durand))
                .contains("2026-02-06 PROMESSE_RECUE", "2026-02-24 PROMESSE_ROMPUE", "2026-02-24 DOSSIER_REPRIS");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-24 relance_ferme");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
    }

    @Test
    void tenue_en_partie_elle_laisse_poursuivre_le_reste() {
        promettre("700.00", "2026-02-20");
        histoire.jusquAu("2026-02-19");
        histoire.paie(durand, "VIR-2", "700.00");
        histoire.jusquAu("2026-02-24");
        assertThat(histoire.chronologie(durand)).contains("2026-02-24 PROMESSE_TENUE");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-24 relance_ferme");
    }

    @Test
    void une_nouvelle_promesse_remplace_la_premiere() {
        promettre("1200.00", "2026-02-20");
        long dossier = histoire.dossier(durand).id();
        promesses.recevoir(dossier, Montant.euros("1200.00"), LocalDate.of(2026, 3, 6), "claire");
        histoire.jusquAu("2026-03-05");
        assertThat(promesses.duDossier(dossier))
                .extracting(Promesse::etat)
                .containsExactly(Promesse.Etat.EN_COURS, Promesse.Etat.REMPLACEE);
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-02 relance_courtoise");
        histoire.jusquAu("2026-03-10");
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-03-10 relance_ferme");
    }

    @Test
    void un_paiement_en_cours_est_attendu_comme_une_promesse_du_tout() {
        histoire.fait(
                durand, "Appel téléphonique", Map.of("resultat", "paiement_en_cours", "date_paiement", "2026-02-12"));
        assertThat(promesses.duDossier(histoire.dossier(durand).id()))
                .extracting(Promesse::montant)
                .containsExactly(Montant.euros("1200.00"));
    }

    @Test
    void une_date_passee_ou_trop_lointaine_est_refusee_et_rien_n_est_note() {
        for (String jour : new String[] {"2026-02-05", "2026-09-01"}) {
            assertThatThrownBy(() -> promettre("1200.00", jour))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("La date promise");
        }
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Appel téléphonique");
        assertThat(histoire.chronologie(durand)).noneMatch(fait -> fait.endsWith("APPEL_NOTE"));
    }

    @Test
    void un_report_accorde_laisse_en_paix_jusqu_au_jour_dit_puis_trois_jours() {
        histoire.fait(durand, "Appel téléphonique", Map.of("resultat", "report_echeance", "date_report", "2026-02-20"));
        histoire.jusquAu("2026-02-23");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        assertThat(histoire.recusParEtape(durand))
                .containsOnlyOnce("2026-02-23 relance_ferme")
                .hasSize(4);
    }
}
