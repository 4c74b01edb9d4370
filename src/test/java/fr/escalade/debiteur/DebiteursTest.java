package fr.escalade.debiteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creancier.Creanciers;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.GrandLivre;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class DebiteursTest {

    @Nested
    @SurH2
    class H2 extends Cas {}

    @Nested
    @SurPostgresql
    class Postgresql extends Cas {}

    @SpringBootTest(classes = GrandLivre.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    abstract static class Cas {

        @Autowired
        Creanciers creanciers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcClient jdbc;

        String creancier;

        @BeforeEach
        void un_creancier() {
            creancier = creanciers
                    .enregistrer(Personnages.creancier(false, null), "admin")
                    .code();
        }

        @Test
        void completer_une_fiche_n_efface_rien_de_ce_qui_est_su() {
            FicheDebiteur fiche = Personnages.debiteur(TypeDebiteur.PUBLIC, 30);
            Debiteur cree = debiteurs.enregistrer(creancier, fiche, "import");

            Debiteur complete = debiteurs.enregistrer(
                    creancier,
                    new FicheDebiteur(
                            fiche.code(),
                            null,
                            null,
                            "732829320",
                            null,
                            null,
                            null,
                            null,
                            " ",
                            null,
                            null,
                            "fidele",
                            null),
                    "import");

            assertThat(complete.id()).isEqualTo(cree.id());
            assertThat(complete.siren()).isEqualTo("732829320");
            assertThat(complete.segment()).isEqualTo("fidele");
            assertThat(complete.nom()).isEqualTo(fiche.nom());
            assertThat(complete.ville()).isEqualTo("Dijon");
            assertThat(complete.type()).isEqualTo(TypeDebiteur.PUBLIC);
            assertThat(complete.delaiPaiement()).isEqualTo(30);
            assertThat(debiteurs.parId(cree.id())).isEqualTo(complete);
            assertThat(types(cree.id())).containsExactly("DEBITEUR_CREE", "DEBITEUR_MODIFIE");
        }

        @Test
        void le_meme_code_chez_deux_creanciers_est_deux_debiteurs_et_garde_ses_zeros() {
            String autre = creanciers
                    .enregistrer(Personnages.creancier(false, null), "admin")
                    .code();
            Debiteur ici = debiteurs.enregistrer(creancier, FicheDebiteur.minimale("00042", "Ici"), "import");
            Debiteur la = debiteurs.enregistrer(autre, FicheDebiteur.minimale("00042", "Là"), "import");

            assertThat(ici.id()).isNotEqualTo(la.id());
            assertThat(debiteurs.trouver(creancier, "00042")).contains(ici);
            assertThat(ici.type()).isEqualTo(TypeDebiteur.PROFESSIONNEL);
            assertThat(ici.langue()).isEqualTo("fr");
        }

        @ParameterizedTest
        @CsvSource({"732829321,,,siren-invalide", ",a@b,,email-invalide", ",,klingon,langue-inconnue"})
        void une_fiche_fausse_est_refusee_et_rien_n_est_ecrit(String siren, String email, String langue, String type) {
            FicheDebiteur fausse = new FicheDebiteur(
                    "FAUX", "Faux", null, siren, email, null, null, null, null, null, langue, null, null);

            assertThatThrownBy(() -> debiteurs.enregistrer(creancier, fausse, "import"))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.type()).isEqualTo(type));
            assertThat(debiteurs.trouver(creancier, "FAUX")).isEmpty();
        }

        @Test
        void un_creancier_inconnu_est_dit() {
            assertThatThrownBy(() -> debiteurs.enregistrer("?", FicheDebiteur.minimale("A", "A"), "import"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("Le créancier « ? » n'existe pas");
        }

        @Test
        void la_recherche_ignore_la_casse_prend_les_jokers_au_mot_et_se_lit_par_pages() {
            for (int i = 0; i < 5; i++) {
                debiteurs.enregistrer(creancier, FicheDebiteur.minimale("R" + i, "Scierie n°" + i), "import");
            }
            debiteurs.enregistrer(creancier, FicheDebiteur.minimale("REMISE", "Remise 100%"), "import");

            assertThat(debiteurs.chercher(creancier, "SCIERIE", 1, 2).contenu())
                    .extracting(Debiteur::code)
                    .containsExactly("R2", "R3");
            assertThat(debiteurs.chercher(creancier, "scierie", 0, 2).total()).isEqualTo(5);
            assertThat(debiteurs.chercher(creancier, "0%", 0, 10).contenu())
                    .extracting(Debiteur::code)
                    .containsExactly("REMISE");
            assertThat(debiteurs.chercher(null, "scierie", 0, 50).total()).isGreaterThanOrEqualTo(5);
            assertThat(debiteurs.chercher(creancier, null, 0, 50).total()).isEqualTo(6);
        }

        @Test
        void le_verrou_d_un_debiteur_attend_la_fin_de_la_transaction_qui_le_tient() throws Exception {
            long id = debiteurs
                    .enregistrer(creancier, FicheDebiteur.minimale("V", "Verrou"), "import")
                    .id();
            CompletableFuture<Void> second = new CompletableFuture<>();

            transaction.executeWithoutResult(etat -> {
                debiteurs.verrouiller(id);
                CompletableFuture.runAsync(() -> transaction.executeWithoutResult(autre -> debiteurs.verrouiller(id)))
                        .whenComplete((rien, erreur) -> second.complete(null));
                assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            });

            second.get(5, TimeUnit.SECONDS);
        }

        @Test
        void le_verrou_ne_se_prend_pas_hors_transaction() {
            assertThatThrownBy(() -> debiteurs.verrouiller(1)).isInstanceOf(IllegalTransactionStateException.class);
        }

        private java.util.List<String> types(long debiteur) {
            return jdbc.sql("select type from journal where debiteur_id = ? order by id")
                    .param(debiteur)
                    .query(String.class)
                    .list();
        }
    }
}
