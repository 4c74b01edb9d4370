package fr.escalade.creance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnregistrementTest {

    @Nested
    @SurH2
    class H2 extends Cas {}

    @Nested
    @SurPostgresql
    class Postgresql extends Cas {}

    abstract static class Cas extends ScenariosDuGrandLivre {

        @Autowired
        Pieces pieces;

        @Test
        void importer_deux_fois_ne_change_rien() {
            NouvelleFacture f1 = facture("1", "2026-01-01", "2026-01-31", "1200.00");
            List<Enregistrement> premiere = enregistrer(f1);
            List<Enregistrement> seconde = enregistrer(f1);

            long id = lire("1").id();
            assertThat(premiere).containsExactly(new Enregistrement.Acceptee(id));
            assertThat(seconde).containsExactly(new Enregistrement.Doublon(id));
            assertThat(journal()).containsExactly("FACTURES_ENREGISTREES");
            assertThat(evenements.stream(SoldeModifie.class)).hasSize(1);
        }

        @Test
        void chaque_facture_a_sa_reponse_a_sa_place_et_la_fausse_n_empeche_pas_les_autres() {
            enregistrer(facture("connue", "2026-01-01", "2026-01-31", "50.00"));

            List<Enregistrement> reponses = enregistrer(
                    facture("a", "2026-01-01", "2026-01-31", "10.00"),
                    facture("fausse", "2026-01-01", "2025-12-31", "10.00"),
                    facture("connue", "2026-01-01", "2026-01-31", "50.00"),
                    facture("connue", "2026-01-01", "2026-01-31", "51.00"),
                    facture("a", "2026-01-01", "2026-01-31", "10.00"),
                    facture("a", "2026-01-01", "2026-01-31", "11.00"),
                    facture("b", "2026-01-01", "2026-01-31", "20.00"));

            assertThat(reponses.get(0))
                    .isEqualTo(new Enregistrement.Acceptee(lire("a").id()));
            assertThat(champ(reponses.get(1))).isEqualTo("Échéance");
            assertThat(reponses.get(2))
                    .isEqualTo(new Enregistrement.Doublon(lire("connue").id()));
            assertThat(champ(reponses.get(3))).isEqualTo("Montant TTC");
            assertThat(reponses.get(4))
                    .isEqualTo(new Enregistrement.Doublon(lire("a").id()));
            assertThat(champ(reponses.get(5))).isEqualTo("Montant TTC");
            assertThat(reponses.get(6))
                    .isEqualTo(new Enregistrement.Acceptee(lire("b").id()));
            assertThat(creances.duDebiteur(debiteur.id())).hasSize(3);
        }

        @Test
        void un_numero_pris_par_un_autre_debiteur_est_rejete_chez_le_meme_creancier_seulement() {
            NouvelleFacture f1 = facture("1", "2026-01-01", "2026-01-31", "10.00");
            enregistrer(f1);
            Debiteur voisin =
                    debiteurs.enregistrer(debiteur.creancier(), FicheDebiteur.minimale("VOISIN", "Voisin"), "import");
            Debiteur ailleurs = debiteur(TypeDebiteur.PROFESSIONNEL, false, null);

            assertThat(champ(creances.enregistrer(voisin, List.of(f1), "import").get(0)))
                    .isEqualTo("Numéro facture");
            assertThat(creances.enregistrer(ailleurs, List.of(f1), "import").get(0))
                    .isInstanceOf(Enregistrement.Acceptee.class);
        }

        @Test
        void l_echeance_manquante_vient_du_delai_du_debiteur_ou_est_demandee() {
            assertThat(champ(enregistrer(facture("1", "2026-01-15", null, "10.00"))
                            .get(0)))
                    .isEqualTo("Échéance");

            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, false, 45);
            enregistrer(facture("1", "2026-01-15", null, "10.00"));
            assertThat(lire("1").echeance()).isEqualTo("2026-03-01");
        }

        @Test
        void une_part_deja_reglee_reduit_le_solde_et_une_facture_litigieuse_est_marquee() {
            creances.enregistrer(
                    debiteur,
                    List.of(
                            new NouvelleFacture(
                                    n("1"),
                                    NatureFacture.FACTURE,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 1, 31),
                                    Montant.euros("671.15"),
                                    Montant.euros("201.00"),
                                    true,
                                    null,
                                    null),
                            new NouvelleFacture(
                                    n("2"),
                                    NatureFacture.FACTURE,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 1, 31),
                                    Montant.euros("10.00"),
                                    Montant.euros("10.00"),
                                    false,
                                    null,
                                    null)),
                    "import");

            LocalDate jour = LocalDate.of(2026, 10, 15);
            assertThat(lire("1").solde()).isEqualTo(Montant.euros("470.15"));
            assertThat(lire("1").etat(jour)).isEqualTo(EtatFacture.LITIGE);
            assertThat(lire("1").litigeDepuis()).isEqualTo(jour);
            assertThat(lire("2").etat(jour)).isEqualTo(EtatFacture.PAYEE);
            assertThat(decompte("1", "2026-02-10").principal()).isEqualTo(Montant.euros("470.15"));
        }

        @Test
        void un_avoir_qui_nomme_sa_facture_la_reduit_quel_que_soit_l_ordre_d_arrivee() {
            enregistrer(avoir("A1", "2026-02-10", "200.00", "1"));
            assertThat(solde("A1")).isEqualTo("200.00");
            assertThat(creances.avoirsDisponibles(debiteur.id())).containsExactly(Montant.euros("200.00"));

            enregistrer(facture("1", "2026-01-01", "2026-01-31", "1200.00"));
            enregistrer(avoir("A2", "2026-02-20", "1500.00", "1"));

            assertThat(solde("A1")).isEqualTo("0.00");
            assertThat(solde("1")).isEqualTo("0.00");
            assertThat(lire("1").soldeeLe()).isEqualTo("2026-02-20");
            assertThat(creances.avoirsDisponibles(debiteur.id())).containsExactly(Montant.euros("500.00"));
            assertThat(decompte("1", "2026-02-15").principal()).isEqualTo(Montant.euros("1000.00"));
            assertThat(journal())
                    .containsExactly(
                            "FACTURES_ENREGISTREES",
                            "FACTURES_ENREGISTREES",
                            "AVOIR_IMPUTE",
                            "FACTURES_ENREGISTREES",
                            "AVOIR_IMPUTE");
        }

        @Test
        void un_avoir_qui_ne_nomme_rien_reste_disponible() {
            enregistrer(
                    facture("1", "2026-01-01", "2026-01-31", "1200.00"),
                    avoir("A1", "2026-02-10", "200.00", null),
                    avoir("A2", "2026-02-10", "10.00", "inconnue"));

            assertThat(solde("1")).isEqualTo("1200.00");
            assertThat(creances.avoirsDisponibles(debiteur.id())).containsExactly(Montant.euros("210.00"));
            assertThat(decompte("A1", "2026-06-01").total()).isEqualTo(Montant.euros("0.00"));
        }

        @Test
        void annuler_une_facture_l_eteint_sauf_si_elle_est_deja_reglee_en_partie() {
            enregistrer(
                    facture("1", "2026-01-01", "2026-01-31", "100.00"),
                    facture("2", "2026-01-01", "2026-01-31", "100.00"));
            encaisser("R", "2026-02-10", "10.00", pour("2", null));

            creances.annulerFacture(debiteur.creancier(), n("1"), "gestionnaire");

            assertThat(lire("1").etat(LocalDate.of(2026, 10, 15))).isEqualTo(EtatFacture.ANNULEE);
            assertThat(compte("1", "2026-06-01")).isEqualTo("0.00 / 0.00 / 0.00");
            refuse("facture-deja-annulee", () -> creances.annulerFacture(debiteur.creancier(), n("1"), "gestionnaire"));
            refuse("facture-deja-reglee", () -> creances.annulerFacture(debiteur.creancier(), n("2"), "gestionnaire"));
            refuse("introuvable", () -> creances.annulerFacture(debiteur.creancier(), n("3"), "gestionnaire"));
            assertThat(journal()).last().isEqualTo("FACTURE_ANNULEE");
        }

        @Test
        void mille_factures_d_un_debiteur_en_un_seul_appel() {
            NouvelleFacture[] beaucoup = IntStream.range(0, 1000)
                    .mapToObj(i -> facture("m" + i, "2026-01-01", "2026-01-31", "1.00"))
                    .toArray(NouvelleFacture[]::new);

            assertThat(enregistrer(beaucoup)).hasSize(1000).hasOnlyElementsOfType(Enregistrement.Acceptee.class);
            assertThat(((Enregistrement.Acceptee) enregistrerUne("m1000")).facture())
                    .isEqualTo(lire("m1000").id());
        }

        @Test
        void chercher_et_balance_agee_disent_la_meme_chose_que_les_factures() {
            horloge.figer(java.time.Instant.parse("2026-04-15T08:00:00Z"));
            LocalDate jour = LocalDate.of(2026, 4, 15);
            enregistrer(
                    facture("avenir", "2026-04-01", "2026-04-15", "1.00"),
                    facture("30", "2026-03-01", "2026-03-16", "2.00"),
                    facture("31", "2026-03-01", "2026-03-15", "4.00"),
                    facture("60", "2026-01-01", "2026-02-14", "8.00"),
                    facture("61", "2026-01-01", "2026-02-13", "16.00"),
                    facture("91", "2026-01-01", "2026-01-14", "32.00"),
                    facture("payee", "2026-01-01", "2026-01-14", "64.00"),
                    avoir("A", "2026-01-01", "128.00", null));
            encaisser("R", "2026-01-10", "64.00", pour("payee", null));

            for (EtatFacture etat : EtatFacture.values()) {
                assertThat(creances.chercher(debiteur.creancier(), etat, debiteur.code(), null, jour, 0, 50)
                                .contenu())
                        .as(etat.name())
                        .allMatch(facture -> facture.etat(jour) == etat)
                        .hasSize((int) creances.duDebiteur(debiteur.id()).stream()
                                .filter(facture -> facture.etat(jour) == etat)
                                .count());
            }
            assertThat(creances.chercher(null, null, null, n("6").toLowerCase(), jour, 0, 1)
                            .total())
                    .isEqualTo(2);
            assertThat(creances.balanceAgee(debiteur.creancier(), jour))
                    .extracting(tranche -> tranche.age() + " " + tranche.solde() + " " + tranche.factures())
                    .containsExactly(
                            "A_ECHOIR 1.00 EUR 1",
                            "DE_1_A_30 2.00 EUR 1",
                            "DE_31_A_60 12.00 EUR 2",
                            "DE_61_A_90 16.00 EUR 1",
                            "PLUS_DE_90 32.00 EUR 1");
        }

        @Test
        void les_debiteurs_en_retard_sont_ceux_qu_aucun_dossier_ouvert_ne_suit() {
            enregistrer(
                    facture("1", "2026-01-01", "2026-01-31", "100.00"),
                    facture("2", "2026-01-01", "2026-01-31", "100.00"));

            assertThat(creances.debiteursEnRetard(LocalDate.of(2026, 2, 2), 3)).doesNotContain(debiteur.id());
            assertThat(creances.debiteursEnRetard(LocalDate.of(2026, 1, 31), 0)).doesNotContain(debiteur.id());
            assertThat(creances.debiteursEnRetard(LocalDate.of(2026, 2, 3), 3)).containsOnlyOnce(debiteur.id());

            ouvrirUnDossier("OUVERT");
            assertThat(creances.debiteursEnRetard(LocalDate.of(2026, 2, 3), 3)).doesNotContain(debiteur.id());
            jdbc.sql("update dossier set etat = 'CLOS' where debiteur_id = ?")
                    .param(debiteur.id())
                    .update();
            assertThat(creances.debiteursEnRetard(LocalDate.of(2026, 2, 3), 3)).contains(debiteur.id());
        }

        @Test
        void une_facture_engagee_garde_son_palier_le_plus_haut_et_sa_premiere_mise_en_demeure() {
            enregistrer(facture("1", "2026-01-01", "2026-01-31", "100.00"));
            long dossier = ouvrirUnDossier("OUVERT");
            List<Long> ids = List.of(lire("1").id());

            creances.engager(ids, dossier, 3);
            creances.engager(ids, dossier, 2);
            creances.mettreEnDemeure(ids, LocalDate.of(2026, 4, 10));
            creances.mettreEnDemeure(ids, LocalDate.of(2026, 4, 20));

            assertThat(lire("1").palier()).isEqualTo(3);
            assertThat(lire("1").miseEnDemeureLe()).isEqualTo("2026-04-10");
            assertThat(creances.duDossier(dossier)).containsExactly(lire("1"));
        }

        @Test
        void une_piece_est_gardee_une_fois_par_contenu() {
            byte[] contenu = ("PDF de " + debiteur.code()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            long id = pieces.conserver("F1.pdf", "application/pdf", contenu);

            assertThat(pieces.conserver("copie.pdf", "application/pdf", contenu))
                    .isEqualTo(id);
            assertThat(pieces.lire(id).contenu()).isEqualTo(contenu);
            assertThat(pieces.lire(id).nom()).isEqualTo("F1.pdf");
            Assertions.assertThatThrownBy(() -> pieces.lire(-1)).isInstanceOf(Refus.class);
        }

        private Enregistrement enregistrerUne(String numero) {
            return enregistrer(facture(numero, "2026-01-01", "2026-01-31", "1.00"))
                    .get(0);
        }

        private long ouvrirUnDossier(String etat) {
            jdbc.sql("insert into dossier (numero, creancier, debiteur_id, etat, ouvert_le) values (?, ?, ?, ?, ?)")
                    .params("T" + debiteur.id(), debiteur.creancier(), debiteur.id(), etat, LocalDate.of(2026, 2, 3))
                    .update();
            return jdbc.sql("select id from dossier where debiteur_id = ?")
                    .param(debiteur.id())
                    .query(Long.class)
                    .single();
        }

        private static String champ(Enregistrement reponse) {
            return ((Enregistrement.Rejetee) reponse).champ();
        }
    }
}
