package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.Ecart.Decision;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Refus;
import fr.escalade.support.Base;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A database restored from a backup does not know what left since: the witness does. Nothing leaves a second time before a
 * person has said so. Real files, a real mail server, an application started again each time.
 */
class RestaurationTest {

    private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");

    @Nested
    class H2 extends Histoires {

        @Override
        Map<String, String> base() {
            return Map.of(
                    "spring.datasource.url",
                    "jdbc:h2:file:" + dossier.resolve("base"),
                    "spring.datasource.username",
                    "escalade",
                    "spring.datasource.password",
                    "");
        }

        @Override
        void sauvegarder() throws IOException {
            Files.copy(dossier.resolve("base.mv.db"), dossier.resolve("sauvegarde.mv.db"));
        }

        @Override
        void restaurer() throws IOException {
            Files.copy(
                    dossier.resolve("sauvegarde.mv.db"),
                    dossier.resolve("base.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Nested
    class Postgresql extends Histoires {

        private final Map<String, String> base = Base.POSTGRESQL.nouvelle();

        @Override
        Map<String, String> base() {
            return base;
        }

        @Override
        void sauvegarder() throws SQLException {
            ordonner("create database " + nom() + "_sauvegarde template " + nom());
        }

        @Override
        void restaurer() throws SQLException {
            ordonner("drop database " + nom());
            ordonner("create database " + nom() + " template " + nom() + "_sauvegarde");
        }

        private String nom() {
            return base.get("spring.datasource.url").replaceFirst(".*/([^?]+).*", "$1");
        }

        private void ordonner(String ordre) throws SQLException {
            String url = base.get("spring.datasource.url").replace(nom(), "postgres");
            try (Connection connexion = DriverManager.getConnection(url, "postgres", "postgres");
                    Statement commande = connexion.createStatement()) {
                commande.execute(ordre);
            }
        }
    }

    abstract static class Histoires {

        @TempDir
        Path dossier;

        private final ServeurCapricieux serveur = new ServeurCapricieux();
        private ConfigurableApplicationContext application;
        private Creancier creancier;

        abstract Map<String, String> base();

        abstract void sauvegarder() throws Exception;

        abstract void restaurer() throws Exception;

        @BeforeEach
        void ouvrir() {
            demarrer();
            creancier = piece(Ecritoire.class).creancier();
        }

        @AfterEach
        void fermer() {
            application.close();
            serveur.close();
        }

        @Test
        void cent_messages_partis_depuis_la_sauvegarde_ne_repartent_pas_sans_qu_une_personne_le_dise()
                throws Exception {
            List<Courrier> cent = preparer(100);
            arreter();
            sauvegarder();
            demarrer();
            assertThat(vider()).isEqualTo(100);
            arreter();
            restaurer();
            demarrer();
            Courrier apres = ecrire("D-2/1/relance_ferme/1", debiteur());

            assertThat(vider()).isZero();
            assertThat(serveur.recus).hasSize(100);
            assertThat(restaurations().arrets()).singleElement().satisfies(arret -> {
                assertThat(arret.motif()).isEqualTo(Arret.Motif.RESTAURATION);
                assertThat(arret.detail()).startsWith("100 messages partis sont inconnus");
            });
            assertThat(restaurations().aDecider()).hasSize(100).allSatisfy(ecart -> {
                assertThat(ecart.courrier().etat()).isEqualTo(EtatCourrier.A_ENVOYER);
                assertThat(ecart.messageId()).isEqualTo(ecart.courrier().messageId());
                assertThat(ecart.remisLe()).isEqualTo(LUNDI);
            });
            assertThatThrownBy(() -> piece(Tirages.class).tirer(null, false, "rose"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("arrêtés");

            restaurations().decider(cent.get(41).cle(), Decision.A_RENVOYER, "admin");
            assertThat(vider()).isZero();
            assertThatThrownBy(() -> restaurations().deciderDeTous(Decision.A_RENVOYER, 98, "admin"))
                    .hasMessageContaining("relisez-la");
            restaurations().deciderDeTous(Decision.DEJA_PARTI, 99, "admin");
            vider();

            assertThat(restaurations().arrets()).isEmpty();
            assertThat(serveur.recus).hasSize(102);
            assertThat(serveur.pour(cent.get(41).destinataire())).hasSize(2);
            assertThat(serveur.pour(apres.destinataire())).hasSize(1);
            Courrier verifie = courriers().parId(cent.get(0).id());
            assertThat(verifie.etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(verifie.expedieLe()).isEqualTo(LUNDI);
            assertThat(verifie.preuve())
                    .isEqualTo("parti le 13 avril 2026 d'après le témoin d'envoi, vérifié par admin");
            assertThat(piece(Journal.class).verifier().valide()).isTrue();

            arreter();
            demarrer();
            assertThat(vider()).isZero();
            assertThat(restaurations().arrets()).isEmpty();
        }

        @Test
        void un_message_prepare_a_nouveau_sous_la_meme_cle_est_reconnu() throws Exception {
            Debiteur rey = debiteur();
            Debiteur autre = debiteur();
            Debiteur leroy = debiteur();
            arreter();
            sauvegarder();
            demarrer();
            ecrire("D-1/1/relance_ferme/1", rey);
            ecrire("D-2/1/relance_ferme/1", debiteur());
            // Its first version had been taken back.
            ecrire("D-3/1/relance_ferme/1/v2", leroy);
            vider();
            arreter();
            restaurer();
            demarrer();
            assertThat(vider()).isZero();
            assertThat(restaurations().aDecider()).hasSize(3).allSatisfy(ecart -> assertThat(ecart.courrier())
                    .isNull());
            restaurations().deciderDeTous(Decision.DEJA_PARTI, 3, "admin");

            Courrier refait = ecrire("D-1/1/relance_ferme/1", rey);
            Courrier homonyme = ecrire("D-2/1/relance_ferme/1", autre);
            Courrier premiereVersion = ecrire("D-3/1/relance_ferme/1", leroy);
            vider();

            assertThat(serveur.recus).hasSize(3);
            assertThat(courriers().parId(premiereVersion.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
            assertThat(courriers().parId(refait.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(courriers().parId(homonyme.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
            piece(EnvoisDouteux.class).renvoyer(homonyme.id(), "claire");
            vider();
            assertThat(serveur.pour(autre.email())).hasSize(1);
            piece(EnvoisDouteux.class).renvoyer(premiereVersion.id(), "claire");
            vider();
            assertThat(serveur.pour(leroy.email())).hasSize(2);
        }

        @Test
        void sans_temoin_une_base_qui_en_a_eu_un_n_envoie_rien_avant_un_accord() throws Exception {
            preparer(1);
            vider();
            arreter();
            Files.delete(temoin());
            demarrer();
            preparer(1);
            assertThat(vider()).isZero();
            Arret arret = restaurations().arrets().get(0);
            assertThat(arret.motif()).isEqualTo(Arret.Motif.TEMOIN_ABSENT);
            arreter();
            demarrer();
            assertThat(vider()).isZero();
            assertThat(restaurations().arrets()).hasSize(1);

            restaurations().reprendre(restaurations().arrets().get(0).id(), "admin");
            assertThat(vider()).isEqualTo(1);
            assertThat(restaurations().arrets()).isEmpty();
            arreter();
            demarrer();
            preparer(1);
            assertThat(vider()).isEqualTo(1);
        }

        @Test
        void une_derniere_ligne_coupee_par_une_panne_est_oubliee_une_ligne_changee_arrete_tout() throws Exception {
            preparer(3);
            vider();
            arreter();
            Files.writeString(temoin(), "4\t2026-04-13T08:00", StandardOpenOption.APPEND);
            demarrer();
            preparer(1);
            assertThat(vider()).isEqualTo(1);
            arreter();
            List<String> lignes = new ArrayList<>(Files.readAllLines(temoin()));
            assertThat(lignes).hasSize(5);
            lignes.set(2, lignes.get(2).replace("EMAIL", "SMS"));
            Files.write(temoin(), lignes);
            demarrer();
            preparer(1);
            assertThat(vider()).isZero();
            assertThat(restaurations().arrets()).singleElement().satisfies(arret -> assertThat(arret.motif())
                    .isEqualTo(Arret.Motif.TEMOIN_ALTERE));
            restaurations().reprendre(restaurations().arrets().get(0).id(), "admin");
            assertThat(vider()).isEqualTo(1);
        }

        @Test
        void un_temoin_impossible_a_ecrire_retient_les_messages_et_ils_partent_une_fois_le_disque_revenu()
                throws Exception {
            arreter();
            Path obstacle = dossier.resolve("temoin");
            effacer(obstacle);
            Files.writeString(obstacle, "un fichier à la place du dossier");
            demarrerSurUneBaseNeuve();
            preparer(2);
            assertThat(vider()).isZero();
            assertThat(serveur.recus).isEmpty();
            assertThat(restaurations().arrets()).singleElement().satisfies(arret -> assertThat(arret.motif())
                    .isEqualTo(Arret.Motif.TEMOIN_EN_PANNE));
            Files.delete(obstacle);
            assertThat(vider()).isEqualTo(2);
            assertThat(restaurations().arrets()).isEmpty();
        }

        @Test
        void le_temoin_restaure_avec_la_base_est_contredit_par_sa_copie() throws Exception {
            List<Courrier> deux = preparer(2);
            arreter();
            sauvegarder();
            demarrer();
            vider();
            arreter();
            restaurer();
            effacer(dossier.resolve("temoin"));
            demarrer();
            assertThat(vider()).isZero();
            assertThat(restaurations().aDecider()).hasSize(2);
            assertThat(deux).allSatisfy(un -> assertThat(serveur.pour(un.destinataire()))
                    .hasSize(1));
        }

        @Test
        void une_base_restauree_sous_l_application_qui_tourne_se_voit_avant_l_envoi_suivant() throws Exception {
            List<Courrier> deux = preparer(2);
            vider();
            piece(Veille.class).ronde();
            // What the restoration of the tables leaves behind, without a restart.
            piece(JdbcClient.class)
                    .sql("update courrier set etat = 'A_ENVOYER', remises = 0, bail_noeud = null, bail_jusqu_a = null")
                    .update();
            piece(JdbcClient.class).sql("update temoin set verifie = 0").update();
            piece(Expedition.class).vider();
            assertThat(vider()).isZero();
            assertThat(serveur.recus).hasSize(2);
            assertThat(restaurations().aDecider())
                    .extracting(Ecart::cle)
                    .containsExactlyInAnyOrder(deux.get(0).cle(), deux.get(1).cle());
        }

        @Test
        void un_noeud_ajoute_a_cote_d_un_autre_qui_travaille_envoie_des_qu_il_l_a_vu_vivre() {
            preparer(1);
            try (ConfigurableApplicationContext nouveau = lancer(base(), "temoin-du-nouveau", "copie-du-nouveau")) {
                assertThat(nouveau.getBean(Expedition.class).vider()).isZero();
                assertThat(restaurations().arrets()).singleElement().satisfies(arret -> assertThat(arret.motif())
                        .isEqualTo(Arret.Motif.TEMOIN_ABSENT));
                piece(Veille.class).ronde();
                assertThat(nouveau.getBean(Expedition.class).vider()).isEqualTo(1);
            }
            assertThat(restaurations().arrets()).isEmpty();
        }

        private void demarrer() {
            demarrer(base());
        }

        private void demarrerSurUneBaseNeuve() {
            demarrer(Base.H2.nouvelle());
            creancier = piece(Ecritoire.class).creancier();
        }

        private void demarrer(Map<String, String> base) {
            application = lancer(base, "temoin", "copie");
        }

        private ConfigurableApplicationContext lancer(Map<String, String> base, String temoin, String copie) {
            Stream<String> reglages = Stream.concat(
                    base.entrySet().stream()
                            .filter(un -> un.getKey().startsWith("spring."))
                            .map(un -> "--" + un.getKey() + "=" + un.getValue()),
                    Stream.of(
                            "--escalade.temoin.patience=0s",
                            "--escalade.temoin.dossier=" + dossier.resolve(temoin),
                            "--escalade.temoin.copie=" + dossier.resolve(copie)));
            ConfigurableApplicationContext lancee = new SpringApplicationBuilder(SalleFreinee.class)
                    .web(WebApplicationType.NONE)
                    .run(reglages.toArray(String[]::new));
            lancee.getBean(Horloge.class).figer(LUNDI);
            lancee.getBean(JavaMailSenderImpl.class).setPort(serveur.port());
            // The poller is not there; it would look at once.
            lancee.getBean(Veille.class).ronde();
            return lancee;
        }

        private void arreter() {
            application.close();
        }

        private int vider() {
            return piece(Expedition.class).vider();
        }

        private List<Courrier> preparer(int nombre) {
            return Stream.generate(() -> piece(Ecritoire.class)
                            .demande(creancier, debiteur(), "relance_ferme", Canal.EMAIL, List.of(7L)))
                    .limit(nombre)
                    .toList();
        }

        private Courrier ecrire(String cle, Debiteur qui) {
            return piece(Ecritoire.class).ecrire(cle, creancier, qui, "relance_ferme", Canal.EMAIL, List.of(7L));
        }

        private Debiteur debiteur() {
            return piece(Ecritoire.class).debiteur(creancier);
        }

        private Restaurations restaurations() {
            return piece(Restaurations.class);
        }

        private Courriers courriers() {
            return piece(Courriers.class);
        }

        private <T> T piece(Class<T> type) {
            return application.getBean(type);
        }

        /** Its copy goes with it. */
        private Path temoin() throws IOException {
            effacer(dossier.resolve("copie"));
            try (Stream<Path> fichiers = Files.list(dossier.resolve("temoin"))) {
                return fichiers.filter(fichier -> fichier.toString().endsWith(".temoin"))
                        .findFirst()
                        .orElseThrow();
            }
        }

        private static void effacer(Path dossier) throws IOException {
            if (!Files.exists(dossier)) {
                return;
            }
            try (Stream<Path> fichiers = Files.walk(dossier)) {
                for (Path fichier : fichiers.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(fichier);
                }
            }
        }
    }
}
