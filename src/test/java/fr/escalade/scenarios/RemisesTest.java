package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Reductions;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.fusion.Fusions;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.promesse.Promesses;
import fr.escalade.remise.Proposition;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemiseConditionnelle.Etat;
import fr.escalade.remise.RemisesConditionnelles;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * « Pay the net by that day, the rest is given up; after it, all is owed »: the escalation waits for the day, the discount
 * is granted, lost and taken back by what happens to the debtor's account.
 */
@Scenario
@SurH2
class RemisesTest {

    @Autowired
    Histoire histoire;

    @Autowired
    RemisesConditionnelles remises;

    @Autowired
    Creances creances;

    @Autowired
    Litiges litiges;

    @Autowired
    Promesses promesses;

    @Autowired
    ProceduresCollectives procedures;

    @Autowired
    Fusions fusions;

    @Autowired
    Journal journal;

    Debiteur durand;

    /** The invoice fell due on Friday 30 January, the courteous relance left on Monday 2 February, the call is made. */
    @BeforeEach
    void apres_une_premiere_relance() {
        commencer(TypeDebiteur.PROFESSIONNEL);
    }

    private void commencer(TypeDebiteur type) {
        histoire.commence("2026-01-05", ModeEnvoi.AUTOMATIQUE, false);
        durand = histoire.debiteur("DURAND", type);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-06");
        histoire.fait(durand, "Appel téléphonique", Map.of("resultat", "joint"));
    }

    /** Until Friday 20 February. */
    private RemiseConditionnelle proposer(String remise) {
        RemiseConditionnelle proposee = remises.proposer(
                histoire.dossier(durand).id(),
                new Proposition(
                        List.of(), Montant.euros(remise), null, LocalDate.parse("2026-02-20"), "Clore avant l'été"),
                "claire");
        histoire.jusquAu("2026-02-09");
        return proposee;
    }

    private Etat etat(RemiseConditionnelle remise) {
        return remises.parId(remise.id()).etat();
    }

    private Facture facture(String numero) {
        return creances.trouver(histoire.creancier(), numero).orElseThrow();
    }

    private void payerAuJour(String reference, String jour, String montant) {
        creances.encaisser(
                new NouveauReglement(
                        histoire.creancier(),
                        reference,
                        LocalDate.parse(jour),
                        Montant.euros(montant),
                        durand.code(),
                        List.of()),
                "test");
    }

    private String dit(String type) {
        return journal.chronologieDuDebiteur(durand.id()).stream()
                .filter(ligne -> ligne.type().equals(type))
                .map(LigneDuJournal::libelle)
                .reduce((un, autre) -> autre)
                .orElseThrow(() -> new AssertionError(type + " : " + histoire.chronologie(durand)))
                .replaceAll("[\\u202f\\u00a0]", " ");
    }

    @Test
    void payee_a_temps_elle_solde_la_facture_et_le_comptable_sait_quel_avoir_etablir() {
        RemiseConditionnelle remise = proposer("100.00");
        assertThat(etat(remise)).isEqualTo(Etat.OFFERTE);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(histoire.texteDu(durand, "offre_remise"))
                .contains("1 200,00 €", "1 100,00 €", "20 février 2026", "100,00 €", "FAC-1", "FR76 3000 6000")
                .contains("la totalité redevient due")
                // Seven days of penalties and the indemnity: 2.80 + 40.00.
                .contains("42,80 € au 6 février 2026");
        histoire.jusquAu("2026-02-19");
        // The firm relance was due on the 16th: it waits.
        assertThat(histoire.recusParEtape(durand)).last().asString().contains(" offre_remise-");
        histoire.paie(durand, "VIR-1", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        assertThat(facture("FAC-1").solde()).isEqualTo(Montant.euros("0"));
        assertThat(facture("FAC-1").soldeeLe()).isEqualTo("2026-02-19");
        // Twenty days at 12.15 % on 1,200 €: 7.99.
        assertThat(remises.abandonne(remise.id())).singleElement().satisfies(part -> {
            assertThat(part.principal()).isEqualTo(Montant.euros("100.00"));
            assertThat(part.interets()).isEqualTo(Montant.euros("7.99"));
            assertThat(part.indemnite()).isEqualTo(Montant.euros("40.00"));
        });
        assertThat(dit("REMISE_ACQUISE"))
                .contains("100,00 € abandonnés, et avec eux 7,99 € de pénalités et 40,00 € d'indemnité");
        assertThat(dit("AVOIR_A_ETABLIR"))
                .contains("100,00 € TTC, dont 16,67 € de TVA", "FAC-1", "art. 267-II-1° et 272-1 du CGI");
        histoire.jusquAu("2026-03-20");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(durand)).last().asString().endsWith(" remerciement");
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void payee_en_deux_fois_dans_le_temps_elle_est_acquise() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.paie(durand, "VIR-1", "600.00");
        assertThat(remises.manque(remise)).isEqualTo(Montant.euros("500.00"));
        histoire.jusquAu("2026-02-20");
        assertThat(etat(remise)).isEqualTo(Etat.OFFERTE);
        histoire.paie(durand, "VIR-2", "500.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        assertThat(facture("FAC-1").etat(histoire.aujourdhui())).isEqualTo(EtatFacture.PAYEE);
    }

    @Test
    void payee_un_jour_ouvre_trop_tard_elle_est_caduque_et_l_escalade_reprend_apres_la_courtoisie() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.jusquAu("2026-02-23");
        histoire.paie(durand, "VIR-1", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.OFFERTE);
        // Two working days for a transfer of Friday the 20th to be known.
        histoire.jusquAu("2026-02-24");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
        assertThat(histoire.chronologie(durand)).contains("2026-02-24 REMISE_CADUQUE", "2026-02-24 DOSSIER_REPRIS");
        // 24 days of penalties (9.59 €) are paid first (art. 1343-1 C. civ.): 1,200 − (1,100 − 9.59).
        assertThat(facture("FAC-1").solde()).isEqualTo(Montant.euros("109.59"));
        histoire.jusquAu("2026-03-02");
        assertThat(histoire.recusParEtape(durand)).last().isEqualTo("2026-02-27 relance_ferme");
    }

    @Test
    void insuffisante_elle_est_caduque_et_la_totalite_reste_due() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.jusquAu("2026-02-20");
        histoire.paie(durand, "VIR-1", "1099.99");
        histoire.jusquAu("2026-02-27");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
        assertThat(dit("REMISE_CADUQUE")).contains("1 100,00 € n'ont pas été reçus à temps");
        assertThat(facture("FAC-1").solde()).isEqualTo(Montant.euros("100.01"));
        assertThat(remises.abandonne(remise.id())).isEmpty();
        assertThat(histoire.recusParEtape(durand)).last().isEqualTo("2026-02-27 relance_ferme");
    }

    @Test
    void un_virement_du_dernier_jour_connu_apres_coup_compte_encore() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.jusquAu("2026-02-25");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
        payerAuJour("VIR-1", "2026-02-20", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        histoire.jusquAu("2026-02-26");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
    }

    @Test
    void payer_plus_que_le_net_laisse_le_surplus_disponible() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.paie(durand, "VIR-1", "1150.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        assertThat(creances.avoirsDisponibles(durand.id())).containsExactly(Montant.euros("50.00"));
    }

    @Test
    void retiree_elle_rend_la_main_a_l_escalade() {
        RemiseConditionnelle remise = proposer("100.00");
        remises.retirer(remise.id(), "Accord du client, qui préfère un échéancier", "claire");
        assertThat(etat(remise)).isEqualTo(Etat.RETIREE);
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.recusParEtape(durand)).last().isEqualTo("2026-02-16 relance_ferme");
        assertThatThrownBy(() -> remises.retirer(remise.id(), "Encore", "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("déjà terminée");
    }

    @Test
    void un_paiement_annule_apres_la_date_rouvre_toute_la_creance() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.paie(durand, "CHQ-1", "1100.00");
        histoire.jusquAu("2026-03-05");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        creances.annulerReglement(histoire.creancier(), "CHQ-1", histoire.aujourdhui(), "test");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
        assertThat(facture("FAC-1").solde()).isEqualTo(Montant.euros("1200.00"));
        assertThat(dit("REMISE_PERDUE")).contains("la totalité est de nouveau due");
        histoire.jusquAu("2026-03-06");
        assertThat(histoire.dossiers(durand)).hasSize(2);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        // What would have met the condition comes too late now.
        histoire.paie(durand, "VIR-2", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
    }

    @Test
    void un_paiement_annule_avant_la_date_laisse_courir_l_offre_dans_le_nouveau_dossier() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.paie(durand, "CHQ-1", "1100.00");
        histoire.jusquAu("2026-02-12");
        creances.annulerReglement(histoire.creancier(), "CHQ-1", histoire.aujourdhui(), "test");
        assertThat(etat(remise)).isEqualTo(Etat.OFFERTE);
        histoire.jusquAu("2026-02-18");
        assertThat(remises.parId(remise.id()).dossier())
                .isEqualTo(histoire.dossier(durand).id());
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(histoire.taches(durand)).noneMatch(tache -> tache.libelle().equals("Approuver la remise"));
        histoire.paie(durand, "VIR-2", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        histoire.jusquAu("2026-02-20");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(durand).stream().filter(recu -> recu.contains(" offre_remise-")))
                .hasSize(1);
    }

    @Test
    void plus_de_dix_pour_cent_attend_un_autre_que_son_auteur() {
        RemiseConditionnelle remise = proposer("200.00");
        assertThat(etat(remise)).isEqualTo(Etat.PROPOSEE);
        assertThat(histoire.taches(durand))
                .filteredOn(tache -> tache.libelle().equals("Approuver la remise"))
                .extracting(TacheAFaire::groupe)
                .containsExactly("responsable");
        Map<String, String> approuver = Map.of("decision", "approuver");
        assertThatThrownBy(() -> histoire.fait(durand, "Approuver la remise", approuver))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("une autre personne");
        histoire.jusquAu("2026-02-12");
        // Nobody decided for two working days: it climbed.
        assertThat(histoire.taches(durand))
                .filteredOn(tache -> tache.libelle().equals("Approuver la remise"))
                .extracting(TacheAFaire::groupe)
                .containsExactly("admin");
        histoire.faitPar("paul", durand, "Approuver la remise", approuver);
        assertThat(etat(remise)).isEqualTo(Etat.OFFERTE);
        assertThat(remises.parId(remise.id()).decideePar()).isEqualTo("paul");
        assertThat(histoire.recusParEtape(durand)).last().asString().startsWith("2026-02-12 offre_remise-");
    }

    @Test
    void refusee_elle_n_est_jamais_ecrite_au_debiteur() {
        RemiseConditionnelle remise = proposer("200.00");
        histoire.faitPar(
                "paul", durand, "Approuver la remise", Map.of("decision", "refuser", "motif", "Client solvable"));
        assertThat(etat(remise)).isEqualTo(Etat.REFUSEE);
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.recusParEtape(durand)).last().isEqualTo("2026-02-16 relance_ferme");
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.contains(" offre_remise-"));
    }

    @Test
    void approuvee_trop_tard_elle_est_refusee_avec_ce_qu_il_faut_faire() {
        RemiseConditionnelle remise = proposer("200.00");
        histoire.jusquAu("2026-02-20");
        assertThatThrownBy(
                        () -> histoire.faitPar("paul", durand, "Approuver la remise", Map.of("decision", "approuver")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("proposez-en une autre");
        assertThat(etat(remise)).isEqualTo(Etat.PROPOSEE);
    }

    @Test
    void une_facture_contestee_met_fin_a_l_offre() {
        RemiseConditionnelle remise = proposer("100.00");
        litiges.ouvrir(histoire.dossier(durand).id(), List.of("FAC-1"), Motif.QUALITE, "Deux cartons", "claire");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
        assertThat(dit("REMISE_CADUQUE")).contains("la facture FAC-1 est contestée");
        histoire.jusquAu("2026-02-24");
        // Paid all the same, in time: the offer had ended, nothing is given up.
        payerAuJour("VIR-1", "2026-02-20", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
    }

    @Test
    void une_facture_annulee_met_fin_a_l_offre() {
        histoire.facture(durand, "FAC-2", "2026-01-29", "300.00");
        histoire.jusquAu("2026-02-18");
        RemiseConditionnelle remise = remises.proposer(
                histoire.dossier(durand).id(),
                new Proposition(
                        List.of(), Montant.euros("100.00"), null, LocalDate.parse("2026-02-27"), "Deux factures"),
                "claire");
        assertThat(remise.principal()).isEqualTo(Montant.euros("1500.00"));
        creances.annulerFacture(histoire.creancier(), "FAC-2", "test");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
    }

    @Test
    void une_procedure_collective_met_fin_a_l_offre() {
        RemiseConditionnelle remise = proposer("100.00");
        procedures.ouvrir(
                durand.id(),
                TypeDeProcedure.LIQUIDATION,
                LocalDate.parse("2026-02-06"),
                LocalDate.parse("2026-02-09"),
                "Me Lenoir",
                "claire");
        assertThat(etat(remise)).isEqualTo(Etat.CADUQUE);
        assertThatThrownBy(() -> proposer("100.00"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("procédure collective");
    }

    @Test
    void une_seule_a_la_fois_et_pas_pendant_une_promesse() {
        proposer("100.00");
        assertThatThrownBy(() -> proposer("50.00")).isInstanceOf(Refus.class).hasMessageContaining("déjà proposée");
        Debiteur autre = histoire.debiteur("DURANT", TypeDebiteur.PROFESSIONNEL);
        assertThatThrownBy(() -> fusions.fusionner(durand.id(), autre.id(), "La même société", "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Une remise est proposée ou offerte jusqu'au 20 février 2026");
        remises.retirer(
                remises.ouverte(histoire.dossier(durand).id()).orElseThrow().id(), "Erreur", "claire");
        promesses.recevoir(
                histoire.dossier(durand).id(), Montant.euros("1200.00"), LocalDate.parse("2026-02-20"), "claire");
        assertThatThrownBy(() -> proposer("50.00")).isInstanceOf(Refus.class).hasMessageContaining("a promis");
    }

    @Test
    void l_avoir_de_la_remise_ne_la_deduit_pas_deux_fois() {
        RemiseConditionnelle remise = proposer("100.00");
        histoire.paie(durand, "VIR-1", "1100.00");
        avoir("AV-1", "60.00");
        avoir("AV-2", "40.00");
        assertThat(remises.abandonne(remise.id()))
                .extracting(Reductions.Part::avoir, Reductions.Part::principal)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("AV-1", Montant.euros("60.00")),
                        org.assertj.core.groups.Tuple.tuple("AV-2", Montant.euros("40.00")));
        assertThat(creances.avoirsDisponibles(durand.id())).isEmpty();
        // The credit note exists: only its own cancellation would make that part due again.
        creances.annulerReglement(histoire.creancier(), "VIR-1", histoire.aujourdhui(), "test");
        assertThat(facture("FAC-1").solde()).isEqualTo(Montant.euros("1100.00"));
        assertThat(dit("REMISE_RETOMBEE")).contains("les avoirs AV-1, AV-2 restent déduits");
    }

    private void avoir(String numero, String montant) {
        creances.enregistrer(
                durand,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.AVOIR,
                        histoire.aujourdhui(),
                        null,
                        Montant.euros(montant),
                        null,
                        false,
                        "FAC-1",
                        null)),
                "comptable");
    }

    @Test
    void a_un_particulier_ni_quarante_euros_ni_penalites() {
        commencer(TypeDebiteur.PARTICULIER);
        RemiseConditionnelle remise = proposer("100.00");
        assertThat(remise.accessoires()).isEqualTo(Montant.euros("0"));
        assertThat(histoire.texteDu(durand, "offre_remise"))
                .contains("1 100,00 €")
                .doesNotContainPattern("(?i)pénalité|indemnité|40,00");
        histoire.paie(durand, "VIR-1", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        assertThat(dit("REMISE_ACQUISE")).endsWith("100,00 € abandonnés");
    }

    /** An older debt beside the offer: money that names nothing pays what was offered first. */
    @Test
    void le_net_paye_sans_rien_nommer_va_d_abord_aux_factures_de_l_offre() {
        histoire.facture(durand, "FAC-0", "2025-12-31", "500.00");
        RemiseConditionnelle remise = remises.proposer(
                histoire.dossier(durand).id(),
                new Proposition(
                        List.of("FAC-1"), Montant.euros("100.00"), null, LocalDate.parse("2026-02-20"), "Une seule"),
                "claire");
        histoire.jusquAu("2026-02-10");
        histoire.paie(durand, "VIR-1", "1100.00");
        assertThat(etat(remise)).isEqualTo(Etat.ACQUISE);
        assertThat(facture("FAC-0").solde()).isEqualTo(Montant.euros("500.00"));
        histoire.jusquAu("2026-02-13");
        // FAC-1 was all that the case had engaged: the older one opens its own.
        assertThat(histoire.dossier(durand).etat()).isNotEqualTo(EtatDossier.CLOS);
    }
}
