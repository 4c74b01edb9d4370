package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.contentieux.Acte;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.TypeDebiteur;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After the formal notice, nobody does the task: it climbs, stays to be done, and is done in the end. */
class TachesOublieesTest extends AuContentieux {

    @Autowired
    Dossiers dossiers;

    @Test
    void le_recommande_n_est_pas_depose_le_responsable_s_en_charge_et_le_delai_court_du_depot() {
        jusquALApprobation();
        histoire.fait(durand, "Approuver la mise en demeure", Map.of("decision", "approuver"));
        attendre("Déposer le recommandé", 5);
        assertThat(tache("Déposer le recommandé").groupe()).isEqualTo("gestionnaire");
        monte("Déposer le recommandé", "responsable", 7);
        histoire.fait(durand, "Déposer le recommandé", Map.of("date_depot", jour(), "numero_suivi", "1A 234"));
        String depot = jour();
        attendre(REVUE, 30);
        assertThat(histoire.aujourdhui().minusDays(8)).isAfterOrEqualTo(depot);
    }

    @Test
    void la_mise_en_demeure_refusee_attend_quinze_jours_puis_se_verifie_de_nouveau() {
        jusquALApprobation();
        String refus = jour();
        histoire.fait(
                durand,
                "Approuver la mise en demeure",
                Map.of("decision", "refuser_attendre", "motif", "Un virement est annoncé"));
        assertThat(histoire.taches(durand)).isEmpty();
        attendre("Vérifier la réception et l'intention", 20);
        assertThat(histoire.aujourdhui().minusDays(15)).isAfterOrEqualTo(refus);
        assertThat(histoire.courriers(durand))
                .noneMatch(courrier -> courrier.cle().contains("mise_en_demeure"));
    }

    @Test
    void une_pause_arrete_le_delai_de_la_revue_et_le_rend() {
        jusquALaRevue("2026-06-01", "1200.00");
        dossiers.suspendre(id(), "Rachat en cours", histoire.aujourdhui().plusDays(10), "claire");
        histoire.jusquAu(histoire.aujourdhui().plusDays(18).toString());
        assertThat(montees()).isZero();
        monte(REVUE, "admin", 10);
    }

    @Test
    void le_tiers_n_est_pas_mandate_puis_ne_l_est_pas_du_tout() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("tiers");
        monte("Mandater le tiers", "responsable", 9);
        histoire.fait(durand, "Mandater le tiers", Map.of("suite", "revoir", "commentaire", "Trop cher"));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.actes(id())).isEmpty();
    }

    @Test
    void le_point_avec_le_tiers_est_oublie_puis_l_encaissement_annonce_n_arrive_pas() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("tiers");
        histoire.fait(durand, "Mandater le tiers", Map.of("suite", "fait", "reference", "Rives", "date_acte", jour()));
        attendre("Faire le point avec le tiers", 100);
        monte("Faire le point avec le tiers", "responsable", 9);
        histoire.fait(durand, "Faire le point avec le tiers", Map.of("suite", "encaisse", "date_acte", jour()));
        String annonce = jour();
        attendre(REVOIR, 20);
        assertThat(histoire.aujourdhui().minusDays(15)).isAfterOrEqualTo(annonce);
        assertThat(dernier().type()).isEqualTo(TypeActe.ENCAISSEMENT_ANNONCE);
    }

    @Test
    void l_invitation_oubliee_puis_abandonnee_laisse_le_debiteur_joignable() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("procedure_simplifiee");
        monte("Inviter le débiteur", "responsable", 9);
        histoire.fait(durand, "Inviter le débiteur", Map.of("suite", "revoir"));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.paiementInterdit(id())).isFalse();
    }

    @Test
    void le_debiteur_refuse_l_invitation_et_le_silence_impose_cesse_aussitot() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("procedure_simplifiee");
        histoire.fait(durand, "Inviter le débiteur", invitation());
        assertThat(contentieux.paiementInterdit(id())).isTrue();
        histoire.jusquAu(histoire.aujourdhui().plusDays(6).toString());
        histoire.fait(durand, "Noter la réponse", Map.of("suite", "refus", "date_acte", jour()));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(dernier().type()).isEqualTo(TypeActe.REFUS);
        assertThat(contentieux.paiementInterdit(id())).isFalse();
    }

    @Test
    void l_ordonnance_tarde_soixante_jours_puis_n_est_pas_signifiee_par_choix() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("injonction_de_payer");
        requete();
        monte("Noter l'ordonnance", "responsable", 63);
        histoire.fait(
                durand,
                "Noter l'ordonnance",
                Map.of("suite", "rendue", "date_acte", jour(), "montant_accorde", "200.00"));
        // One sixth of the claim only: the creditor would rather not have it served.
        histoire.fait(durand, "Faire signifier", Map.of("suite", "revoir", "commentaire", "Montant insuffisant"));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.actes(id()))
                .extracting(Acte::type)
                .containsExactly(TypeActe.REQUETE, TypeActe.ORDONNANCE);
    }

    @Test
    void l_assignation_oubliee_puis_abandonnee() {
        jusquALaRevue("2026-06-01", "60000.00");
        choisir("refere");
        monte("Faire assigner en référé", "responsable", 16);
        histoire.fait(durand, "Faire assigner en référé", Map.of("suite", "revoir"));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.procedureEngagee(id())).isFalse();
    }

    @Test
    void l_ordonnance_de_refere_tarde_quatre_vingt_dix_jours() {
        jusquALaRevue("2026-06-01", "60000.00");
        choisir("refere");
        histoire.fait(
                durand,
                "Faire assigner en référé",
                Map.of("suite", "fait", "reference", "TC Lille", "date_acte", jour()));
        monte("Noter l'ordonnance de référé", "responsable", 94);
        histoire.fait(durand, "Noter l'ordonnance de référé", Map.of("suite", "rejetee", "date_acte", jour()));
        assertThat(dernier().type()).isEqualTo(TypeActe.REJET_DU_REFERE);
    }

    @Test
    void la_perte_que_personne_n_approuve_monte_a_l_administrateur() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("passage_en_perte");
        monte("Approuver le passage en perte", "admin", 9);
        approuver("paul");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
    }

    @Test
    void le_desistement_oublie_monte_et_le_remerciement_l_attend() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("injonction_de_payer");
        requete();
        histoire.paie(durand, "VIR-1", "1200.00");
        attendre("Se désister ou informer le tiers", 2);
        monte("Se désister ou informer le tiers", "admin", 7);
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.endsWith("remerciement"));
        histoire.fait(durand, "Se désister ou informer le tiers", Map.of("suite", "desiste", "date_acte", jour()));
        histoire.jusquAu(histoire.aujourdhui().plusDays(3).toString());
        assertThat(histoire.recusParEtape(durand)).anyMatch(recu -> recu.endsWith("remerciement"));
    }

    private void jusquALApprobation() {
        histoire.commence("2026-07-06");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-06-01", "1200.00");
        attendre("Vérifier la réception et l'intention", 20);
        histoire.fait(
                durand,
                "Vérifier la réception et l'intention",
                Map.of("reception", "recues", "intention", "sans_reponse"));
    }

    /** Nobody does it: within so many days it is another group's, still to be done, and the journal says so once. */
    private void monte(String libelle, String groupe, int jours) {
        long avant = montees();
        for (int i = 0; i < jours && !tache(libelle).groupe().equals(groupe); i++) {
            assertThat(montees()).isEqualTo(avant);
            histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        }
        assertThat(tache(libelle).groupe()).isEqualTo(groupe);
        assertThat(montees()).isEqualTo(avant + 1);
    }

    private long montees() {
        return histoire.chronologie(durand).stream()
                .filter(fait -> fait.endsWith("TACHE_MONTEE"))
                .count();
    }
}
