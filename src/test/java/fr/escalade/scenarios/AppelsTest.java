package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
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
 * What each outcome of a call changes (Q2). The call is asked for on Friday 6 February 2026; after an ordinary one the
 * firm relance leaves on Monday the 16th.
 */
@Scenario
@SurH2
class AppelsTest {

    private static final String APPEL = "Appel téléphonique";
    private static final String FERME = "2026-02-16 relance_ferme";

    @Autowired
    Histoire histoire;

    @Autowired
    Promesses promesses;

    @Autowired
    Litiges litiges;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Debiteurs debiteurs;

    Debiteur durand;

    @BeforeEach
    void au_moment_de_l_appel() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-06");
    }

    private void note(Map<String, String> champs) {
        histoire.fait(durand, APPEL, champs);
    }

    private List<String> recus() {
        return histoire.recusParEtape(durand);
    }

    private LocalDate echeanceDeLAppel() {
        return histoire.taches(durand).stream()
                .filter(tache -> tache.libelle().equals(APPEL))
                .map(TacheAFaire::echeance)
                .map(moment -> moment.atZone(Temps.PARIS).toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void joint_la_procedure_suit_son_cours() {
        note(Map.of("resultat", "joint", "compte_rendu", "Il regarde et rappelle."));
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).endsWith(FERME);
        assertThat(histoire.chronologie(durand)).contains("2026-02-06 APPEL_NOTE");
    }

    @Test
    void absent_on_rappelle_deux_fois_a_deux_jours_puis_la_procedure_continue() {
        note(Map.of("resultat", "absent_messagerie"));
        assertThat(echeanceDeLAppel()).isEqualTo("2026-02-10");
        histoire.jusquAu("2026-02-10");
        note(Map.of("resultat", "absent_messagerie"));
        assertThat(echeanceDeLAppel()).isEqualTo("2026-02-12");
        histoire.jusquAu("2026-02-12");
        note(Map.of("resultat", "absent_messagerie"));
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquAu("2026-02-21");
        assertThat(recus()).endsWith("2026-02-20 relance_ferme");
        assertThat(histoire.chronologie(durand))
                .filteredOn(fait -> fait.endsWith("APPEL_NOTE"))
                .hasSize(3);
    }

    @Test
    void absent_une_fois_et_plus_personne_ne_rappelle_la_procedure_n_attend_pas() {
        note(Map.of("resultat", "absent_messagerie"));
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(recus()).endsWith(FERME);
    }

    @Test
    void absent_puis_joint_une_promesse_se_note_comme_au_premier_appel() {
        note(Map.of("resultat", "absent_messagerie"));
        histoire.jusquAu("2026-02-10");
        note(Map.of("resultat", "promesse", "montant_promis", "1200.00", "date_promesse", "2026-02-20"));
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(promesses.duDossier(histoire.dossier(durand).id()))
                .extracting(Promesse::etat)
                .containsExactly(Promesse.Etat.EN_COURS);
    }

    @Test
    void numero_errone_le_bon_est_inscrit_sur_la_fiche() {
        note(Map.of("resultat", "numero_errone", "nouveau_numero", "01 99 00 77 88"));
        assertThat(debiteurs.parId(durand.id()).telephone()).isEqualTo("01 99 00 77 88");
    }

    @Test
    void facture_non_recue_elle_repart_aussitot_et_la_procedure_continue() {
        note(Map.of("resultat", "facture_non_recue"));
        assertThat(recus()).endsWith("2026-02-06 duplicata_factures");
        assertThat(histoire.courriers(durand))
                .filteredOn(courrier -> courrier.cle().contains("duplicata_factures"))
                .singleElement()
                .satisfies(courrier -> assertThat(courrier.texte()).contains("FAC-1", "200,00"));
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).endsWith(FERME);
    }

    @Test
    void paiement_en_cours_et_contestation_ont_leurs_propres_suites() {
        note(Map.of("resultat", "contestation", "motif_contestation", "qualite"));
        assertThat(litiges.duDossier(histoire.dossier(durand).id()))
                .extracting(Litige::etat)
                .containsExactly(Litige.Etat.OUVERT);
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Revue du litige");
    }

    @Test
    void refus_la_relance_suivante_part_des_que_l_intervalle_minimum_le_permet() {
        note(Map.of("resultat", "refus", "motif_refus", "Ne veut pas payer."));
        histoire.jusquAu("2026-02-10");
        // Three days after the call of Friday the 6th, instead of the 16th.
        assertThat(recus()).endsWith("2026-02-09 relance_ferme");
        assertThat(histoire.chronologie(durand)).contains("2026-02-06 PROCEDURE_ACCELEREE");
    }

    @Test
    void refus_sans_raison_n_est_pas_note() {
        assertThatThrownBy(() -> note(Map.of("resultat", "refus")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Raison du refus");
        assertThat(histoire.chronologie(durand)).noneMatch(fait -> fait.endsWith("APPEL_NOTE"));
    }

    @Test
    void ne_pas_rappeler_les_appels_suivants_sont_passes_et_les_lettres_continuent() {
        note(Map.of("resultat", "ne_pas_rappeler"));
        histoire.jusquAu("2026-02-17");
        assertThat(recus()).endsWith(FERME);
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.facture(durand, "FAC-2", "2026-02-27", "300.00");
        histoire.jusquAu("2026-03-16");
        assertThat(histoire.dossiers(durand)).hasSize(2);
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(histoire.chronologie(durand))
                .contains("2026-02-06 DEBITEUR_SANS_APPEL")
                .filteredOn(fait -> fait.endsWith("APPEL_PASSE"))
                .hasSize(1);
        assertThat(recus()).anyMatch(recu -> recu.startsWith("2026-03-1") && recu.endsWith("relance_ferme"));
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
    }
}
