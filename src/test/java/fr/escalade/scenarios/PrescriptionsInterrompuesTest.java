package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.NouvelActe;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.contentieux.Voie;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.echeancier.Signatures;
import fr.escalade.insolvabilite.ProcedureCollective;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done to recover a claim also moves the day on which it lapses, and the journal says which article does it. */
@Scenario
@SurH2
class PrescriptionsInterrompuesTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    Contentieux contentieux;

    @Autowired
    ProceduresCollectives procedures;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    Signatures signatures;

    Debiteur durand;

    @Test
    void une_creance_declaree_ne_se_prescrit_pas_avant_la_cloture_de_la_procedure() {
        uneFacture("2026-01-05", "2026-01-30");
        histoire.jusquAu("2026-02-20");
        ProcedureCollective liquidation = procedures.ouvrir(
                durand.id(),
                TypeDeProcedure.LIQUIDATION,
                LocalDate.parse("2026-02-10"),
                LocalDate.parse("2026-02-12"),
                "Me Lenoir",
                "claire");
        histoire.jusquAu("2026-02-23");
        assertThat(prescriteLe()).isEqualTo("2031-01-31");
        histoire.fait(
                durand,
                "Déclarer la créance",
                Map.of("date_declaration", "2026-02-23", "reference_declaration", "AR 123"));
        assertThat(prescriteLe()).isNull();
        assertThat(histoire.chronologie(durand)).contains("2026-02-23 PRESCRIPTION_MODIFIEE");
        histoire.jusquAu("2026-05-04");
        procedures.terminer(liquidation.id(), "cloturee", "Clôture pour extinction du passif", "claire");
        assertThat(prescriteLe()).isEqualTo("2031-05-05");
    }

    @Test
    void le_surendettement_d_un_particulier_n_est_pas_une_declaration_qui_interrompt() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("MARTIN", TypeDebiteur.PARTICULIER);
        histoire.facture(durand, "FAC-1", "2026-01-30", "900.00");
        histoire.jusquAu("2026-02-20");
        ProcedureCollective plan = procedures.ouvrir(
                durand.id(), TypeDeProcedure.SURENDETTEMENT, LocalDate.parse("2026-02-10"), null, null, "claire");
        procedures.declarer(plan.id(), LocalDate.parse("2026-02-20"), "BDF 7", "claire");
        assertThat(prescriteLe()).isEqualTo("2028-01-31");
    }

    @Test
    void une_assignation_tient_la_creance_jusqu_a_l_ordonnance_qui_s_execute_dix_ans() {
        mettreEnDemeure();
        inscrire(Voie.REFERE, TypeActe.ASSIGNATION, "TC Lille");
        assertThat(prescriteLe()).isNull();
        histoire.jusquAu("2026-09-14");
        inscrire(Voie.REFERE, TypeActe.ORDONNANCE_DE_REFERE, "RG 26/77");
        assertThat(prescriteLe()).isEqualTo("2036-09-15");
    }

    @Test
    void une_provision_refusee_n_a_jamais_interrompu() {
        mettreEnDemeure();
        LocalDate avant = prescriteLe();
        inscrire(Voie.REFERE, TypeActe.ASSIGNATION, "TC Lille");
        histoire.jusquAu("2026-09-14");
        inscrire(Voie.REFERE, TypeActe.REJET_DU_REFERE, "RG 26/77");
        assertThat(prescriteLe()).isEqualTo(avant);
        assertThat(histoire.chronologie(durand)).contains("2026-09-14 PRESCRIPTION_RETABLIE");
    }

    /** The request is unknown to the debtor: it interrupts nothing before the order is served. */
    @Test
    void une_requete_n_interrompt_rien_la_signification_de_l_ordonnance_si() {
        mettreEnDemeure();
        LocalDate avant = prescriteLe();
        inscrire(Voie.INJONCTION_DE_PAYER, TypeActe.REQUETE, "TC Lille");
        inscrire(Voie.INJONCTION_DE_PAYER, TypeActe.ORDONNANCE, "IP 12");
        assertThat(prescriteLe()).isEqualTo(avant);
        inscrire(Voie.INJONCTION_DE_PAYER, TypeActe.SIGNIFICATION, "Me Roy");
        assertThat(prescriteLe()).isNull();
        LocalDate limite =
                contentieux.dernier(histoire.dossier(durand).id()).orElseThrow().limite();
        histoire.jusquAu(limite.plusDays(1).toString());
        inscrire(Voie.INJONCTION_DE_PAYER, TypeActe.FORCE_EXECUTOIRE, null);
        assertThat(prescriteLe()).isEqualTo(limite.plusDays(2).plusYears(10));
    }

    @Test
    void un_echeancier_signe_reconnait_la_dette() {
        uneFacture("2026-01-05", "2026-01-30");
        histoire.jusquAu("2026-02-06");
        Echeancier plan = echeanciers.proposer(
                histoire.dossier(durand).id(),
                List.of(new Ligne(LocalDate.parse("2026-03-02"), Montant.euros("900.00"))),
                "claire");
        histoire.jusquAu("2026-02-09");
        LocalDate jour = histoire.aujourdhui();
        assertThatThrownBy(() -> signatures.signer(plan.id(), jour, null, "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("rien à signer");
        histoire.fait(durand, "Approuver l'échéancier", Map.of("decision", "approuver"));
        assertThat(prescriteLe()).isEqualTo("2031-01-31");
        signatures.signer(plan.id(), jour, null, "claire");
        assertThat(prescriteLe()).isEqualTo("2031-02-10");
        assertThat(histoire.chronologie(durand))
                .contains("2026-02-09 ECHEANCIER_SIGNE", "2026-02-09 PRESCRIPTION_MODIFIEE");
        assertThatThrownBy(() -> signatures.signer(plan.id(), jour, null, "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("déjà notée");
    }

    private void uneFacture(String debut, String echeance) {
        histoire.commence(debut);
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", echeance, "900.00");
    }

    /** Straight to the posted formal notice: the invoice is old, the case enters at its last relance. */
    private void mettreEnDemeure() {
        uneFacture("2026-06-01", "2026-05-30");
        histoire.jusquAuDepot(durand);
        histoire.depose(durand, "1A 234 567");
        histoire.jusquAu("2026-09-10");
    }

    private void inscrire(Voie voie, TypeActe type, String reference) {
        contentieux.inscrire(
                histoire.dossier(durand).id(),
                new NouvelActe(voie, type, histoire.aujourdhui(), reference, null),
                "claire");
    }

    private LocalDate prescriteLe() {
        Facture facture = creances.trouver(histoire.creancier(), "FAC-1").orElseThrow();
        return creances.decompte(durand, List.of(facture), histoire.aujourdhui())
                .get(0)
                .prescriteLe();
    }
}
