package fr.escalade.creance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.droit.EvenementDePrescription.Nature;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves a claim's lapse and its interest, told on the ledger. */
class PrescriptionsTest {

    @Nested
    @SurH2
    class H2 extends Recits {}

    @Nested
    @SurPostgresql
    class Postgresql extends Recits {}

    abstract static class Recits extends ScenariosDuGrandLivre {

        @Autowired
        Prescriptions prescriptions;

        @Autowired
        AlarmesDePrescription alarmes;

        @Test
        void un_paiement_partiel_reconnait_la_dette_et_son_annulation_l_efface() {
            enregistrer(facture("A", "2023-01-31", "2023-03-01", "1000.00"));
            assertThat(decompte("A", "2026-10-15").prescriteLe()).isEqualTo("2028-03-02");

            encaisser("R1", "2026-09-10", "100.00");
            assertThat(decompte("A", "2026-10-15").prescriteLe()).isEqualTo("2031-09-11");

            creances.annulerReglement(debiteur.creancier(), n("R1"), LocalDate.of(2026, 10, 15), "banque");
            assertThat(decompte("A", "2026-10-15").prescriteLe()).isEqualTo("2028-03-02");
        }

        @Test
        void un_avoir_ne_reconnait_rien() {
            enregistrer(facture("A", "2023-01-31", "2023-03-01", "1000.00"), avoir("AV", "2026-09-10", "100.00", "A"));
            assertThat(solde("A")).isEqualTo("900.00");
            assertThat(decompte("A", "2026-10-15").prescriteLe()).isEqualTo("2028-03-02");
        }

        @Test
        void une_reconnaissance_ecrite_donne_un_delai_neuf_et_le_journal_le_dit() {
            debiteur = debiteur(TypeDebiteur.PARTICULIER, false, null);
            enregistrer(facture("A", "2024-01-31", "2024-11-20", "800.00"));
            assertThat(decompte("A", "2026-10-15").prescriteLe()).isEqualTo("2026-11-21");

            prescriptions.interrompre(
                    lire("A").id(), LocalDate.of(2025, 6, 1), Nature.RECONNAISSANCE, "courrier du débiteur", "claire");

            assertThat(decompte("A", "2026-10-15").prescriteLe()).isEqualTo("2027-06-02");
            assertThat(decompte("A", "2026-10-15").estPrescrite(LocalDate.of(2027, 6, 2)))
                    .isTrue();
            assertThat(journal()).contains("PRESCRIPTION_MODIFIEE");
        }

        @Test
        void une_demande_en_justice_tient_jusqu_a_sa_fin_et_s_efface_si_elle_est_retiree() {
            enregistrer(facture("A", "2021-01-31", "2021-11-20", "800.00"));
            long demande = prescriptions.interrompre(
                    lire("A").id(), LocalDate.of(2026, 10, 1), Nature.DEMANDE_EN_JUSTICE, "RG 26/01234", "claire");
            assertThat(decompte("A", "2026-10-15").prescriteLe()).isNull();

            horloge.figer(Instant.parse("2027-03-15T08:00:00Z"));
            prescriptions.finir(demande, LocalDate.of(2027, 3, 1), "claire");
            assertThat(decompte("A", "2027-03-15").prescriteLe()).isEqualTo("2032-03-02");

            prescriptions.annuler(demande, "désistement", "claire");
            assertThat(decompte("A", "2027-03-15").prescriteLe()).isEqualTo("2026-11-21");
            assertThat(journal()).contains("PRESCRIPTION_REPRISE", "PRESCRIPTION_RETABLIE");
        }

        @Test
        void un_evenement_a_venir_sans_preuve_ou_d_un_jour_ne_s_inscrit_ou_ne_finit_pas() {
            enregistrer(facture("A", "2021-01-31", "2021-11-20", "800.00"));
            long facture = lire("A").id();
            LocalDate hier = LocalDate.of(2026, 10, 14);
            refuse(
                    "date-future",
                    () -> prescriptions.interrompre(
                            facture, LocalDate.of(2026, 10, 16), Nature.RECONNAISSANCE, "x", "claire"));
            refuse(
                    "champ-obligatoire",
                    () -> prescriptions.interrompre(facture, hier, Nature.RECONNAISSANCE, " ", "claire"));
            refuse("introuvable", () -> prescriptions.interrompre(-1, hier, Nature.RECONNAISSANCE, "x", "claire"));
            long reconnue = prescriptions.interrompre(facture, hier, Nature.RECONNAISSANCE, "x", "claire");
            refuse("fin-invalide", () -> prescriptions.finir(reconnue, hier, "claire"));
        }

        @Test
        void un_jugement_d_ouverture_arrete_les_interets_des_factures_anterieures_seulement() {
            enregistrer(
                    facture("A", "2026-04-30", "2026-05-31", "10000.00"),
                    facture("B", "2026-07-02", "2026-08-31", "10000.00"),
                    facture("C", "2026-06-01", "2026-07-01", "10000.00"));

            debiteurs.gelerLesInterets(debiteur.id(), LocalDate.of(2026, 7, 1));
            debiteur = debiteurs.parId(debiteur.id());
            assertThat(compte("A", "2026-10-15")).isEqualTo("10000.00 / 99.86 / 40.00");
            assertThat(compte("C", "2026-10-15")).isEqualTo("10000.00 / 0.00 / 0.00");
            assertThat(compte("B", "2026-10-15")).isEqualTo("10000.00 / 152.88 / 40.00");
            assertThat(journal()).contains("INTERETS_GELES");

            debiteurs.gelerLesInterets(debiteur.id(), null);
            debiteur = debiteurs.parId(debiteur.id());
            assertThat(compte("C", "2026-10-15")).isNotEqualTo("10000.00 / 0.00 / 0.00");
            assertThat(journal()).contains("INTERETS_RETABLIS");
        }

        @Test
        void chaque_alarme_sonne_une_fois_et_de_nouveau_quand_le_delai_a_bouge() {
            enregistrer(
                    facture("A", "2021-10-31", "2021-11-20", "800.00"),
                    facture("B", "2026-08-31", "2026-09-30", "10.00"));
            LocalDate jour = LocalDate.of(2026, 10, 15);
            assertThat(alarmes.debiteursConcernes(jour)).contains(debiteur.id());
            assertThat(alarmes.sonner(debiteur.id(), jour)).isEqualTo(1);
            assertThat(alarmes.sonner(debiteur.id(), jour.plusDays(1))).isZero();
            assertThat(alarmes.sonner(debiteur.id(), LocalDate.of(2026, 10, 21)))
                    .isEqualTo(1);
            assertThat(alarmes.sonner(debiteur.id(), LocalDate.of(2026, 11, 21)))
                    .isZero();
            assertThat(journal()).filteredOn("PRESCRIPTION_PROCHE"::equals).hasSize(2);

            encaisser("R", "2026-10-15", "100.00");
            assertThat(alarmes.sonner(debiteur.id(), LocalDate.of(2026, 11, 21)))
                    .isZero();
            assertThat(alarmes.sonner(debiteur.id(), LocalDate.of(2031, 4, 20)))
                    .as("A from its payment on, and B")
                    .isEqualTo(2);
        }

        @Test
        void un_taux_convenu_passe_sous_le_plancher_est_signale_et_jamais_corrige() {
            debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, false, null);
            jdbc.sql("update creancier set taux_convenu = 14.50 where code = ?")
                    .param(debiteur.creancier())
                    .update();
            enregistrer(facture("A", "2023-11-15", "2023-12-15", "5000.00"));

            Decompte decompte = decompte("A", "2024-03-15");

            assertThat(decompte.semestresSousLePlancher()).containsExactly(LocalDate.of(2024, 1, 1));
            assertThat(decompte.interets().valeur()).isEqualByComparingTo("180.75");
        }
    }
}
