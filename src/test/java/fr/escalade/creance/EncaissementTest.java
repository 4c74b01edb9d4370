package fr.escalade.creance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.historique.Journal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EncaissementTest {

    @Nested
    @SurH2
    class H2 extends Cas {}

    @Nested
    @SurPostgresql
    class Postgresql extends Cas {}

    abstract static class Cas extends ScenariosDuGrandLivre {

        @Autowired
        Journal journal;

        @Test
        void un_acompte_paie_d_abord_les_interets_et_la_base_baisse_le_lendemain() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));
            assertThat(compte("1", "2026-03-17")).isEqualTo("1200.00 / 17.98 / 40.00");

            Encaissement encaissement = encaisser("R1", "2026-03-17", "500.00");

            assertThat(encaissement.imputations())
                    .containsExactly(new Encaissement.Imputation(
                            n("1"),
                            Montant.euros("482.02"),
                            Montant.euros("17.98"),
                            Montant.euros("0.00"),
                            Montant.euros("717.98")));
            assertThat(compte("1", "2026-03-16")).isEqualTo("1200.00 / 17.58 / 40.00");
            assertThat(compte("1", "2026-03-17")).isEqualTo("717.98 / 0.00 / 40.00");
            // ten more days on 717.98 only: 717.98 × 12.15 % × 10 / 365 = 2.39
            assertThat(compte("1", "2026-03-27")).isEqualTo("717.98 / 2.39 / 40.00");
            assertThat(solde("1")).isEqualTo("717.98");
            assertThat(journal()).containsExactly("FACTURES_ENREGISTREES", "REGLEMENT_RECU");
        }

        @Test
        void le_total_exact_solde_tout_et_l_indemnite_vient_en_dernier() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));

            Encaissement encaissement = encaisser("R1", "2026-03-17", "1257.98");

            assertThat(encaissement.disponible()).isEqualTo(Montant.euros("0.00"));
            assertThat(compte("1", "2026-06-30")).isEqualTo("0.00 / 0.00 / 0.00");
            assertThat(lire("1").soldeeLe()).isEqualTo("2026-03-17");
            assertThat(lire("1").etat(LocalDate.of(2026, 10, 15))).isEqualTo(EtatFacture.PAYEE);
        }

        @Test
        void un_creancier_qui_renonce_aux_accessoires_n_en_compte_ni_n_en_prend() {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, true, null);
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));
            assertThat(compte("1", "2026-03-17")).isEqualTo("1200.00 / 0.00 / 0.00");

            Encaissement encaissement = encaisser("R1", "2026-03-17", "1200.00");

            assertThat(encaissement.imputations().get(0).principal()).isEqualTo(Montant.euros("1200.00"));
            assertThat(solde("1")).isEqualTo("0.00");
        }

        @Test
        void un_particulier_ne_doit_d_interets_que_depuis_la_mise_en_demeure_et_jamais_les_40_euros() {
            debiteur = debiteur(TypeDebiteur.PARTICULIER, false, null);
            enregistrer(facture("1", "2026-02-01", "2026-03-01", "800.00"));
            assertThat(compte("1", "2026-06-30")).isEqualTo("800.00 / 0.00 / 0.00");

            creances.mettreEnDemeure(List.of(lire("1").id()), LocalDate.of(2026, 4, 10));

            assertThat(compte("1", "2026-06-30")).isEqualTo("800.00 / 4.65 / 0.00");
        }

        @Test
        void un_acheteur_public_garde_le_taux_du_premier_semestre_de_retard() {
            debiteur = debiteur(TypeDebiteur.PUBLIC, false, null);
            enregistrer(facture("1", "2026-05-01", "2026-05-31", "10000.00"));

            assertThat(compte("1", "2026-08-15")).isEqualTo("10000.00 / 211.34 / 40.00");
        }

        @Test
        void la_meme_reference_ne_compte_qu_une_fois() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));
            Encaissement premier = encaisser("R1", "2026-03-17", "500.00");

            Encaissement second = encaisser("R1", "2026-03-17", "500.00");

            assertThat(premier.dejaConnu()).isFalse();
            assertThat(second.dejaConnu()).isTrue();
            assertThat(second.imputations()).isEqualTo(premier.imputations());
            assertThat(solde("1")).isEqualTo("717.98");
            refuse("reference-deja-utilisee", () -> encaisser("R1", "2026-03-17", "501.00"));
            assertThat(creances.reglements(debiteur.id())).hasSize(1);
        }

        @Test
        void l_indication_du_debiteur_l_emporte_et_le_reste_suit_la_loi() {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, true, null);
            enregistrer(
                    facture("vieille", "2026-01-01", "2026-01-10", "500.00"),
                    facture("recente", "2026-01-01", "2026-01-20", "300.00"),
                    facture("avenir", "2026-01-01", "2026-12-31", "1000.00"));

            encaisser("R1", "2026-03-01", "600.00", pour("recente", "250.00"));

            assertThat(List.of(solde("vieille"), solde("recente"), solde("avenir")))
                    .containsExactly("150.00", "50.00", "1000.00");
        }

        @Test
        void sans_indication_les_echues_les_plus_anciennes_puis_celles_a_echoir_puis_disponible() {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, true, null);
            enregistrer(
                    facture("avenir", "2026-01-01", "2026-12-31", "1000.00"),
                    facture("recente", "2026-01-01", "2026-01-20", "300.00"),
                    facture("vieille", "2026-01-01", "2026-01-10", "500.00"));

            encaisser("R1", "2026-03-01", "600.00");
            assertThat(List.of(solde("vieille"), solde("recente"), solde("avenir")))
                    .containsExactly("0.00", "200.00", "1000.00");

            Encaissement trop = encaisser("R2", "2026-03-02", "1300.00");
            assertThat(List.of(solde("vieille"), solde("recente"), solde("avenir")))
                    .containsExactly("0.00", "0.00", "0.00");
            assertThat(trop.disponible()).isEqualTo(Montant.euros("100.00"));
            assertThat(creances.avoirsDisponibles(debiteur.id())).containsExactly(Montant.euros("100.00"));
        }

        @Test
        void deux_echeances_egales_se_partagent_le_reglement_en_proportion() {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, true, null);
            enregistrer(
                    facture("A", "2026-01-01", "2026-01-10", "500.00"),
                    facture("B", "2026-01-01", "2026-01-10", "300.00"));

            encaisser("R1", "2026-03-01", "400.00");

            assertThat(List.of(solde("A"), solde("B"))).containsExactly("250.00", "150.00");
        }

        @Test
        void une_facture_contestee_ne_recoit_que_ce_que_le_debiteur_lui_destine() {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, true, null);
            creances.enregistrer(
                    debiteur,
                    List.of(new NouvelleFacture(
                            n("1"),
                            NatureFacture.FACTURE,
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2026, 1, 31),
                            Montant.euros("100.00"),
                            null,
                            true,
                            null,
                            null)),
                    "import");

            assertThat(encaisser("R1", "2026-03-01", "40.00").disponible()).isEqualTo(Montant.euros("40.00"));
            encaisser("R2", "2026-03-01", "30.00", pour("1", null));
            assertThat(solde("1")).isEqualTo("70.00");
        }

        @Test
        void le_debiteur_se_trouve_par_les_factures() {
            enregistrer(facture("1", "2026-01-01", "2026-12-31", "100.00"));

            creances.encaisser(
                    new NouveauReglement(
                            debiteur.creancier(),
                            n("R"),
                            LocalDate.of(2026, 3, 1),
                            Montant.euros("100.00"),
                            null,
                            List.of(pour("1", null))),
                    "banque");

            assertThat(solde("1")).isEqualTo("0.00");
        }

        @Test
        void annuler_un_reglement_rend_ce_qu_il_avait_eteint() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));
            encaisser("R1", "2026-03-17", "1300.00");

            creances.annulerReglement(debiteur.creancier(), n("R1"), LocalDate.of(2026, 4, 1), "banque");

            assertThat(solde("1")).isEqualTo("1200.00");
            assertThat(lire("1").soldeeLe()).isNull();
            assertThat(compte("1", "2026-03-17")).isEqualTo("1200.00 / 17.98 / 40.00");
            assertThat(creances.avoirsDisponibles(debiteur.id())).isEmpty();
            assertThat(creances.reglements(debiteur.id()))
                    .singleElement()
                    .satisfies(reglement -> assertThat(reglement.annuleLe()).isEqualTo("2026-04-01"));
            assertThat(creances.mouvements(lire("1").id())).singleElement().matches(MouvementDeFacture::annule);
            refuse(
                    "reglement-deja-annule",
                    () -> creances.annulerReglement(debiteur.creancier(), n("R1"), LocalDate.of(2026, 4, 1), "banque"));
            // The bank file that brings it once more books nothing.
            assertThat(encaisser("R1", "2026-03-17", "1300.00").dejaConnu()).isTrue();
            assertThat(solde("1")).isEqualTo("1200.00");
        }

        @Test
        void un_reglement_arrive_en_retard_avec_une_date_anterieure_ne_fait_rien_payer_deux_fois() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));
            encaisser("R1", "2026-03-17", "500.00");

            Encaissement tardif = encaisser("R2", "2026-03-01", "100.00");

            assertThat(tardif.imputations().get(0).interets()).isEqualTo(Montant.euros("0.00"));
            assertThat(solde("1")).isEqualTo("617.98");
        }

        @Test
        void un_reglement_faux_est_refuse_et_rien_n_est_ecrit() {
            enregistrer(
                    facture("1", "2026-01-01", "2026-01-31", "100.00"),
                    facture("annulee", "2026-01-01", "2026-01-31", "100.00"),
                    avoir("A", "2026-01-01", "10.00", null));
            creances.annulerFacture(debiteur.creancier(), n("annulee"), "gestionnaire");

            refuse("date-future", () -> encaisser("R", "2026-10-16", "10.00"));
            refuse("montant-invalide", () -> encaisser("R", "2026-03-01", "0.00"));
            refuse("montant-invalide", () -> encaisser("R", "2026-03-01", "-5.00"));
            refuse(
                    "champ-obligatoire",
                    () -> creances.encaisser(
                            new NouveauReglement(
                                    debiteur.creancier(),
                                    " ",
                                    LocalDate.of(2026, 3, 1),
                                    Montant.euros("1"),
                                    null,
                                    null),
                            "banque"));
            refuse("introuvable", () -> encaisser("R", "2026-03-01", "10.00", pour("inconnue", null)));
            refuse("facture-annulee", () -> encaisser("R", "2026-03-01", "10.00", pour("annulee", null)));
            refuse("avoir-non-payable", () -> encaisser("R", "2026-03-01", "10.00", pour("A", null)));
            refuse("indications-superieures", () -> encaisser("R", "2026-03-01", "10.00", pour("1", "10.01")));
            refuse(
                    "debiteur-obligatoire",
                    () -> creances.encaisser(
                            new NouveauReglement(
                                    debiteur.creancier(),
                                    "R",
                                    LocalDate.of(2026, 3, 1),
                                    Montant.euros("1"),
                                    null,
                                    List.of()),
                            "banque"));
            refuse(
                    "devises-differentes",
                    () -> creances.encaisser(
                            new NouveauReglement(
                                    debiteur.creancier(),
                                    "R",
                                    LocalDate.of(2026, 3, 1),
                                    Montant.de(BigDecimal.TEN, "USD"),
                                    debiteur.code(),
                                    List.of(pour("1", null))),
                            "banque"));
            refuse(
                    "introuvable",
                    () -> creances.annulerReglement(debiteur.creancier(), "R", LocalDate.of(2026, 3, 1), "banque"));

            assertThat(solde("1")).isEqualTo("100.00");
            assertThat(creances.reglements(debiteur.id())).isEmpty();
        }

        @Test
        void des_dollars_ne_paient_pas_des_euros() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "100.00"));

            Encaissement dollars = creances.encaisser(
                    new NouveauReglement(
                            debiteur.creancier(),
                            n("R"),
                            LocalDate.of(2026, 3, 1),
                            Montant.de(BigDecimal.TEN, "USD"),
                            debiteur.code(),
                            List.of()),
                    "banque");

            assertThat(dollars.imputations()).isEmpty();
            assertThat(creances.avoirsDisponibles(debiteur.id())).containsExactly(Montant.de(BigDecimal.TEN, "USD"));
        }

        @Test
        void sans_le_taux_du_semestre_le_reglement_entre_et_le_manque_se_voit() {
            horloge.figer(Instant.parse("2027-02-15T08:00:00Z"));
            enregistrer(facture("1", "2026-11-01", "2026-11-30", "1000.00"));
            assertThat(decompte("1", "2027-01-20").semestreSansTaux()).isEqualTo("2027-01-01");

            // 31 days of December at 12.40 %: 10.53
            Encaissement encaissement = encaisser("R1", "2027-01-20", "510.53");

            assertThat(encaissement.imputations().get(0).interets()).isEqualTo(Montant.euros("10.53"));
            assertThat(solde("1")).isEqualTo("500.00");
            assertThat(jdbc.sql("select libelle from journal where type = 'REGLEMENT_RECU' and debiteur_id = ?")
                            .param(debiteur.id())
                            .query(String.class)
                            .single())
                    .contains("1er janvier 2027", "n'est pas saisi");
        }

        @Test
        void le_reglement_d_une_facture_engagee_s_inscrit_au_dossier() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "100.00"));
            jdbc.sql("insert into dossier (numero, creancier, debiteur_id, etat, ouvert_le) values (?, ?, ?, ?, ?)")
                    .params(
                            "E" + debiteur.id(),
                            debiteur.creancier(),
                            debiteur.id(),
                            "OUVERT",
                            LocalDate.of(2026, 2, 3))
                    .update();
            long dossier = jdbc.sql("select id from dossier where debiteur_id = ?")
                    .param(debiteur.id())
                    .query(Long.class)
                    .single();
            creances.engager(List.of(lire("1").id()), dossier, 1);

            encaisser("R1", "2026-03-01", "50.00");

            assertThat(journal.chronologie(dossier))
                    .extracting(ligne -> ligne.type())
                    .containsExactly("REGLEMENT_RECU");
            assertThat(evenements.stream(SoldeModifie.class).map(SoldeModifie::cause))
                    .contains("REGLEMENT_RECU");
        }

        @Test
        void dix_banques_a_la_fois_ne_paient_jamais_plus_que_la_facture() throws Exception {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, true, null);
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "100.00"));
            ExecutorService banques = Executors.newFixedThreadPool(5);
            try {
                List<Callable<Encaissement>> virements = java.util.stream.IntStream.range(0, 10)
                        .<Callable<Encaissement>>mapToObj(i -> () -> encaisser("V" + (i / 2), "2026-03-01", "30.00"))
                        .toList();
                int refuses = 0;
                for (Future<Encaissement> virement : banques.invokeAll(virements)) {
                    try {
                        virement.get();
                    } catch (java.util.concurrent.ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(Refus.class);
                        refuses++;
                    }
                }
                assertThat(refuses).isZero();
            } finally {
                banques.shutdown();
            }

            assertThat(creances.reglements(debiteur.id())).hasSize(5);
            assertThat(solde("1")).isEqualTo("0.00");
            assertThat(creances.avoirsDisponibles(debiteur.id())).containsExactly(Montant.euros("50.00"));
            assertThat(journal.verifier().valide()).isTrue();
        }
    }
}
