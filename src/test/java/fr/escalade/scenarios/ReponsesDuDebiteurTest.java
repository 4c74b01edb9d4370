package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.Courrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Suspension;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A debtor answers: nothing leaves until someone has read why, then each of the eight reasons has its own sequel (Q1).
 * Left alone, this case gets its firm relance on Monday 16 February 2026, as the answer comes on the 9th.
 */
@Scenario
@SurH2
class ReponsesDuDebiteurTest {

    private static final String FERME = "2026-02-16 relance_ferme";

    @Autowired
    Histoire histoire;

    @Autowired
    ReponsesRecues reponses;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Litiges litiges;

    Debiteur durand;

    @BeforeEach
    void apres_l_appel() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.facture(durand, "FAC-2", "2026-01-30", "500.00");
        histoire.jusquAu("2026-02-06");
        histoire.fait(durand, "Appel téléphonique", Map.of("resultat", "joint"));
        histoire.jusquAu("2026-02-09");
    }

    private ReponseRecue repond(String texte) {
        ReponseRecue reponse =
                reponses.recevoir(histoire.dossier(durand).id(), ReponseRecue.Canal.EMAIL, texte, "claire");
        histoire.jusquAu("2026-02-10");
        return reponse;
    }

    /** The answer of the 9th is read and qualified on Tuesday 10 February. */
    private void repondEtQualifie(String qualification, Map<String, String> champs) {
        repond("Bonjour, voici pourquoi nous n'avons pas réglé.");
        qualifie(qualification, champs);
    }

    private void qualifie(String qualification, Map<String, String> champs) {
        Map<String, String> tous = new HashMap<>(champs);
        tous.put("qualification", qualification);
        histoire.fait(durand, "Traiter la réponse", tous);
    }

    private List<String> recus() {
        return histoire.recusParEtape(durand);
    }

    private Courrier dernier() {
        List<Courrier> tous = histoire.courriers(durand);
        return tous.stream()
                .reduce((un, autre) -> un.id() > autre.id() ? un : autre)
                .orElseThrow();
    }

    private List<Suspension> pauses() {
        return dossiers.suspensions(histoire.dossier(durand).id());
    }

    @Test
    void tant_que_personne_ne_la_lit_rien_ne_part_et_la_tache_monte() {
        int avant = recus().size();
        repond("J'ai une question sur la facture.");
        assertThat(histoire.taches(durand))
                .extracting(TacheAFaire::libelle, TacheAFaire::groupe)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Traiter la réponse", "gestionnaire"));
        assertThat(pauses()).extracting(Suspension::motif).containsExactly("Réponse du débiteur à lire");
        histoire.jusquAu("2026-03-20");
        assertThat(recus()).hasSize(avant);
        assertThat(histoire.chronologie(durand)).contains("2026-02-09 REPONSE_RECUE", "2026-02-11 TACHE_MONTEE");
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::groupe).containsExactly("responsable");
    }

    @Test
    void simple_oubli_cinq_jours_en_paix_puis_la_procedure_reprend() {
        repondEtQualifie("simple_oubli", Map.of());
        assertThat(pauses()).extracting(Suspension::jusquA).containsExactly(LocalDate.of(2026, 2, 15));
        histoire.jusquAu("2026-02-15");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).contains(FERME);
        assertThat(histoire.chronologie(durand)).contains("2026-02-16 DOSSIER_REPRIS");
    }

    @Test
    void negligence_la_procedure_reprend_aussitot_a_son_rythme() {
        repondEtQualifie("negligence", Map.of());
        assertThat(pauses()).isEmpty();
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).endsWith(FERME);
        assertThat(histoire.chronologie(durand))
                .contains("2026-02-10 REPONSE_QUALIFIEE", "2026-02-10 REPONSE_TRAITEE", "2026-02-10 DOSSIER_REPRIS");
    }

    @Test
    void probleme_administratif_les_factures_repartent() {
        repondEtQualifie("probleme_administratif", Map.of());
        assertThat(recus()).anyMatch(recu -> recu.startsWith("2026-02-10 donner_suite"));
        assertThat(dernier().objet()).isEqualTo("Vos factures, de nouveau");
        assertThat(dernier().texte()).contains("FAC-1", "FAC-2");
        assertThat(pauses()).extracting(Suspension::jusquA).containsExactly(LocalDate.of(2026, 2, 13));
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).endsWith(FERME);
    }

    @Test
    void contestation_un_litige_est_ouvert_sur_ses_seules_factures() {
        repondEtQualifie("contestation", Map.of("motif_contestation", "livraison", "factures_contestees", " FAC-2 ,"));
        assertThat(litiges.duDossier(histoire.dossier(durand).id()))
                .singleElement()
                .satisfies(litige -> {
                    assertThat(litige.motif()).isEqualTo(Motif.LIVRAISON);
                    assertThat(litige.etat()).isEqualTo(Litige.Etat.OUVERT);
                    assertThat(litige.factures()).hasSize(1);
                });
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Revue du litige");
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).endsWith(FERME);
        assertThat(dernier().texte()).contains("FAC-1");
    }

    @Test
    void une_contestation_de_factures_inconnues_est_refusee_et_la_tache_reste() {
        repond("Je conteste.");
        assertThatThrownBy(() ->
                        qualifie("contestation", Map.of("motif_contestation", "prix", "factures_contestees", "FAC-99")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("FAC-99");
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Traiter la réponse");
        assertThat(pauses()).hasSize(1);
    }

    @Test
    void mauvaise_foi_la_relance_suivante_n_attend_plus() {
        repondEtQualifie("mauvaise_foi", Map.of("faits", "Troisième promesse non tenue."));
        // The firm relance was due on the 16th.
        assertThat(recus()).endsWith("2026-02-10 relance_ferme");
        assertThat(histoire.chronologie(durand)).contains("2026-02-10 PROCEDURE_ACCELEREE");
    }

    @Test
    void difficulte_passagere_un_echeancier_est_propose_avec_huit_jours() {
        repondEtQualifie(
                "difficulte_passagere", Map.of("proposition", "Nous vous proposons trois versements mensuels."));
        assertThat(dernier().objet()).isEqualTo("Payer en plusieurs fois : notre proposition");
        assertThat(dernier().texte()).contains("trois versements mensuels").contains("500,00");
        assertThat(pauses()).extracting(Suspension::jusquA).containsExactly(LocalDate.of(2026, 2, 18));
        histoire.jusquAu("2026-02-18");
        assertThat(recus()).noneMatch(recu -> recu.endsWith("relance_ferme"));
        histoire.jusquAu("2026-02-19");
        assertThat(recus()).endsWith("2026-02-19 relance_ferme");
    }

    @Test
    void situation_preoccupante_quinze_jours_de_pause_et_le_responsable_alerte() {
        repondEtQualifie("situation_preoccupante", Map.of("signes", "Deux impayés bancaires ce mois-ci."));
        assertThat(pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.motif()).contains("préoccupante", "Deux impayés bancaires");
            assertThat(pause.jusquA()).isEqualTo("2026-02-25");
        });
        assertThat(histoire.chronologie(durand)).contains("2026-02-10 RESPONSABLE_ALERTE");
        histoire.jusquAu("2026-02-27");
        assertThat(recus()).endsWith("2026-02-26 relance_ferme");
    }

    @Test
    void insolvabilite_averee_plus_rien_ne_part_sans_decision_du_responsable() {
        int avant = recus().size();
        repondEtQualifie("insolvabilite_averee", Map.of("preuve", "Procès-verbal de carence du 3 février."));
        assertThat(histoire.taches(durand))
                .extracting(fr.escalade.processus.TacheAFaire::libelle)
                .contains("Décider de l'abandon");
        assertThat(pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.motif()).contains("Décision du responsable attendue", "carence");
            assertThat(pause.jusquA()).isNull();
        });
        histoire.jusquAu("2026-04-01");
        assertThat(recus()).hasSize(avant);
        assertThat(dossiers.retenuesADebloquer(histoire.creancier()))
                .extracting(fr.escalade.dossier.Retenue::action)
                .containsExactly("LEVER_SUSPENSION");
    }

    @Test
    void deux_reponses_attendent_d_etre_lues_l_une_et_l_autre() {
        repond("Une première réponse.");
        reponses.recevoir(histoire.dossier(durand).id(), ReponseRecue.Canal.TELEPHONE, "Une seconde.", "claire");
        histoire.jusquAu("2026-02-11");
        qualifie("negligence", Map.of());
        assertThat(pauses()).hasSize(1);
        qualifie("negligence", Map.of());
        assertThat(pauses()).isEmpty();
        assertThat(reponses.duDossier(histoire.dossier(durand).id()))
                .extracting(ReponseRecue::etat)
                .containsOnly(ReponseRecue.Etat.TRAITEE);
    }

    @Test
    void le_paiement_clot_le_dossier_meme_si_une_reponse_reste_a_lire() {
        repond("Je paie demain.");
        histoire.paie(durand, "VIR-1", "1500.00");
        histoire.jusquAu("2026-02-11");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.taches(durand)).isEmpty();
        assertThatThrownBy(() -> repond("Et une facture ?"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("clos");
    }
}
