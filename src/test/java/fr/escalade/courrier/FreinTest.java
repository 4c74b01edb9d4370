package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.frein.Freins;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Equipe;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Refus;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Too much is held at the last moment, told once, and let go by a person: nothing more than the limit, nothing lost. */
class FreinTest {

    @Nested
    @SurH2
    class H2 extends Histoires {}

    @Nested
    @SurPostgresql
    class Postgresql extends Histoires {}

    @SpringBootTest(
            classes = SalleFreinee.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = {"escalade.courrier.frein.creancier=50", "escalade.courrier.frein.installation=10000"})
    abstract static class Histoires {

        private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");
        private static final Instant LUNDI_SOIR = Instant.parse("2026-04-13T20:00:00Z");
        private static final Instant MARDI = Instant.parse("2026-04-14T08:00:00Z");

        @Autowired
        Courriers courriers;

        @Autowired
        Expedition expedition;

        @Autowired
        Facteur facteur;

        @Autowired
        Environment environnement;

        @Autowired
        Tirages tirages;

        @Autowired
        Freins freins;

        @Autowired
        Ecritoire ecritoire;

        @Autowired
        JavaMailSenderImpl reglages;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Horloge horloge;

        private final ServeurCapricieux serveur = new ServeurCapricieux();
        private Creancier creancier;

        @BeforeEach
        void ouvrir() {
            horloge.figer(LUNDI);
            reglages.setPort(serveur.port());
            creancier = ecritoire.creancier();
        }

        @AfterEach
        void fermer() {
            serveur.close();
            jdbc.sql("update courrier set etat = 'ANNULE' where etat = 'A_ENVOYER'")
                    .update();
        }

        @Test
        void vingt_deux_copies_de_la_meme_relance_une_seule_part_et_les_autres_attendent() {
            Debiteur rey = ecritoire.debiteur(creancier);
            for (int copie = 0; copie < 22; copie++) {
                relance(rey, "relance_ferme", 7L);
            }
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(1);
            assertThat(retenus()).hasSize(21).allSatisfy(retenu -> assertThat(retenu.erreur())
                    .startsWith("Retenu avant l'envoi : frein de volume, la même lettre"));

            horloge.figer(MARDI);
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(1);
            assertThat(alarmes()).hasSize(1);
        }

        @Test
        void une_boucle_de_lettres_differentes_s_arrete_a_six_demandes_et_les_reponses_partent() {
            Debiteur rey = ecritoire.debiteur(creancier);
            LongStream.range(0, 9).forEach(facture -> relance(rey, "relance_ferme", facture));
            ecritoire.demande(creancier, rey, "remerciement", Canal.EMAIL, List.of());
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(6 + 1);
            assertThat(retenus()).hasSize(3);

            Courrier choisi = retenus().get(1);
            freins.laisserPartir(choisi.id(), "claire");
            freins.laisserPartir(creancier.code(), 5, "claire");
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(8);
            assertThat(courriers.parId(choisi.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(retenus()).hasSize(2);
            assertThatThrownBy(() -> freins.laisserPartir(
                            courriers
                                    .chercher(creancier.code(), EtatCourrier.EXPEDIE, 0, 1)
                                    .contenu()
                                    .get(0)
                                    .id(),
                            "claire"))
                    .isInstanceOf(Refus.class);

            horloge.figer(MARDI);
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(10);
        }

        @Test
        void une_etape_par_tous_les_canaux_et_un_refus_repare_le_jour_meme_ne_sont_pas_freines() {
            Debiteur rey = ecritoire.debiteur(creancier);
            serveur.refus.put(rey.email(), 550);
            relance(rey, "mise_en_demeure", 7L);
            ecritoire.demande(creancier, rey, "mise_en_demeure", Canal.COURRIER, List.of(7L));
            expedition.vider();
            assertThat(tirages.tirer(creancier.code(), false, "claire").lettres())
                    .isEqualTo(1);
            serveur.refus.clear();
            relance(rey, "mise_en_demeure", 7L);
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(1);
            assertThat(retenus()).isEmpty();
        }

        @Test
        void la_meme_lettre_n_est_pas_imprimee_deux_fois_le_meme_jour() {
            Debiteur rey = ecritoire.debiteur(creancier);
            ecritoire.demande(creancier, rey, "relance_ferme", Canal.COURRIER, List.of(7L));
            ecritoire.demande(creancier, rey, "relance_ferme", Canal.COURRIER, List.of(7L));
            assertThat(tirages.tirer(creancier.code(), false, "claire").lettres())
                    .isEqualTo(1);
            assertThat(retenus()).hasSize(1);
        }

        @Test
        void un_import_par_erreur_s_arrete_a_la_limite_sur_deux_noeuds_puis_une_personne_laisse_partir()
                throws Exception {
            preparer(200);
            viderParDeuxNoeuds();
            // The two nodes take passes by blocks: each may still hold a few of the last ones.
            assertThat(serveur.recus).hasSizeBetween(40, 50);
            int partis = serveur.recus.size();
            assertThat(retenus()).hasSize(200 - partis);
            assertThat(alarmes()).hasSize(1);
            assertThat(freins.alertes())
                    .filteredOn(alerte -> alerte.creancier().code().equals(creancier.code()))
                    .singleElement()
                    .satisfies(alerte -> assertThat(alerte.retenus()).isEqualTo(200 - partis));
            assertThat(freins.de(creancier.code())).satisfies(etat -> {
                assertThat(etat.partis()).isEqualTo(partis);
                assertThat(etat.limite().nombre()).isEqualTo(50);
                assertThat(etat.retenus()).isEqualTo(200 - partis);
            });

            freins.laisserPartir(creancier.code(), 100, "rose");
            viderParDeuxNoeuds();
            assertThat(serveur.recus).hasSizeBetween(140, 150);

            freins.laisserPartir(creancier.code(), 1000, "rose");
            viderParDeuxNoeuds();
            assertThat(serveur.recus).hasSize(200);
            assertThat(serveur.recus.stream().map(ServeurCapricieux.Recu::destinataire))
                    .doesNotHaveDuplicates();
            assertThat(retenus()).isEmpty();
            assertThat(alarmes()).hasSize(1);
        }

        @Test
        void ce_qu_une_personne_laisse_partir_le_soir_part_a_l_ouverture_du_lendemain() {
            preparer(60);
            expedition.vider();
            horloge.figer(LUNDI_SOIR);
            assertThat(freins.laisserPartir(creancier.code(), 5, "rose")).isEqualTo("2026-04-14");
            Courrier choisi = retenus().get(9);
            freins.laisserPartir(choisi.id(), "rose");
            expedition.vider();
            assertThat(serveur.recus).hasSize(50);
            preparer(50);
            horloge.figer(MARDI);
            expedition.vider();
            assertThat(serveur.recus).hasSize(50 + 50 + 5);
            assertThat(courriers.parId(choisi.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
        }

        @Test
        void sans_personne_la_limite_reste_la_meme_le_lendemain_et_rien_n_est_perdu() {
            preparer(120);
            expedition.vider();
            assertThat(serveur.recus).hasSize(50);
            horloge.figer(MARDI);
            expedition.vider();
            assertThat(serveur.recus).hasSize(100);
            assertThat(freins.annuler(creancier.code(), "import par erreur", "rose"))
                    .isEqualTo(20);
            assertThat(freins.alertes()).isEmpty();
        }

        @Test
        void une_limite_fixee_remplace_la_limite_calculee_et_une_forte_journee_l_elargit() {
            freins.fixer(creancier.code(), 10, "admin");
            preparer(20);
            expedition.vider();
            assertThat(serveur.recus).hasSize(10);
            freins.fixer(creancier.code(), null, "admin");
            expedition.vider();
            assertThat(serveur.recus).hasSize(20);

            jdbc.sql("insert into frein_jour (portee, jour, passes) values (?, date '2026-04-01', 90)")
                    .param(creancier.code())
                    .update();
            horloge.figer(MARDI);
            assertThat(freins.de(creancier.code()).limite().nombre()).isEqualTo(270);
        }

        @Test
        void un_message_remis_a_plus_tard_par_le_serveur_ne_compte_qu_une_fois() {
            Debiteur rey = ecritoire.debiteur(creancier);
            serveur.refus.put(rey.email(), 451);
            relance(rey, "relance_ferme", 7L);
            expedition.vider();
            serveur.refus.clear();
            horloge.figer(LUNDI.plusSeconds(60));
            expedition.vider();
            assertThat(serveur.pour(rey.email())).hasSize(1);
            assertThat(freins.de(creancier.code()).partis()).isEqualTo(1);
        }

        private void preparer(int nombre) {
            for (int i = 0; i < nombre; i++) {
                relance(ecritoire.debiteur(creancier), "relance_courtoise", 7L);
            }
        }

        /** Three hands here, and three of a second application on the same database. */
        private void viderParDeuxNoeuds() throws Exception {
            try (ConfigurableApplicationContext autre = autreNoeud()) {
                Callable<Integer> ici = () -> vider(expedition, facteur);
                Callable<Integer> la = () -> vider(autre.getBean(Expedition.class), autre.getBean(Facteur.class));
                ExecutorService fils = Executors.newFixedThreadPool(2);
                for (Future<Integer> passage : fils.invokeAll(List.of(ici, la))) {
                    passage.get();
                }
                fils.shutdown();
            }
        }

        private ConfigurableApplicationContext autreNoeud() {
            ConfigurableApplicationContext autre = new SpringApplicationBuilder(SalleFreinee.class)
                    .web(WebApplicationType.NONE)
                    .run(Stream.of(
                                    "spring.datasource.url",
                                    "spring.datasource.username",
                                    "spring.datasource.password",
                                    "escalade.temoin.dossier",
                                    "escalade.courrier.frein.creancier",
                                    "escalade.courrier.frein.installation")
                            .map(nom -> "--" + nom + "=" + environnement.getProperty(nom))
                            .toArray(String[]::new));
            autre.getBean(Horloge.class).figer(horloge.instant());
            autre.getBean(JavaMailSenderImpl.class).setPort(serveur.port());
            assertThat(autre.getBean(Veille.class).arretee()).isFalse();
            return autre;
        }

        private static int vider(Expedition noeud, Facteur facteur) {
            try (Tournees tournees = new Tournees(facteur)) {
                return noeud.viderSiLibre(Equipe.de(3, "essai"), tournees);
            }
        }

        private Courrier relance(Debiteur qui, String modele, long facture) {
            return ecritoire.demande(creancier, qui, modele, Canal.EMAIL, List.of(facture));
        }

        private List<Courrier> retenus() {
            return freins.retenus(creancier.code(), 0, 1000).contenu();
        }

        private List<String> alarmes() {
            return jdbc.sql("select libelle from journal where type = 'FREIN_SERRE' and creancier = ?")
                    .param(creancier.code())
                    .query(String.class)
                    .list();
        }
    }
}
