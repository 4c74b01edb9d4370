package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Horloge;
import fr.escalade.support.Persistance;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The table behind Idempotency-Key, on both databases. */
class ReponsesConserveesTest {

    @Nested
    @SurH2
    class H2 extends Conservation {}

    @Nested
    @SurPostgresql
    class Postgresql extends Conservation {}

    @SpringBootTest(classes = Persistance.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @Import(ReponsesConservees.class)
    abstract static class Conservation {

        @Autowired
        ReponsesConservees conservees;

        @Autowired
        Horloge horloge;

        @AfterEach
        void remettreA_l_heure() {
            horloge.regler(java.time.Instant.now());
        }

        @Test
        void la_premiere_demande_passe_et_la_suivante_retrouve_sa_reponse() {
            assertThat(conservees.reserver("k1", "claire", "e1")).isEmpty();
            conservees.conserver("k1", "claire", 201, "{\"numero\":\"été\"}", "/api/v1/factures/1");

            assertThat(conservees.reserver("k1", "claire", "e1"))
                    .contains(
                            new ReponsesConservees.Conservee("e1", 201, "{\"numero\":\"été\"}", "/api/v1/factures/1"));
        }

        @Test
        void deux_personnes_peuvent_choisir_la_meme_cle() {
            assertThat(conservees.reserver("k2", "claire", "e1")).isEmpty();
            assertThat(conservees.reserver("k2", "hugo", "e1")).isEmpty();
        }

        @Test
        void une_demande_refusee_rend_sa_cle() {
            assertThat(conservees.reserver("k3", "claire", "e1")).isEmpty();
            conservees.liberer("k3", "claire");
            assertThat(conservees.reserver("k3", "claire", "autre")).isEmpty();
        }

        @Test
        void une_demande_en_cours_est_reprise_quand_elle_a_ete_abandonnee_par_un_arret_brutal() {
            assertThat(conservees.reserver("k4", "claire", "e1")).isEmpty();
            assertThat(conservees.reserver("k4", "claire", "e1"))
                    .hasValueSatisfying(connue -> assertThat(connue.enCours()).isTrue());

            horloge.figer(horloge.instant().plus(ReponsesConservees.ABANDON).plusSeconds(1));
            assertThat(conservees.reserver("k4", "claire", "e1")).isEmpty();
            assertThat(conservees.reserver("k4", "claire", "e1")).isPresent();
        }

        @Test
        void les_reponses_sont_oubliees_apres_une_semaine() {
            conservees.reserver("k5", "claire", "e1");
            conservees.conserver("k5", "claire", 200, "{}", null);
            horloge.figer(horloge.instant().plus(Duration.ofDays(6)));
            conservees.oublier();
            assertThat(conservees.reserver("k5", "claire", "e1")).isPresent();

            horloge.figer(horloge.instant().plus(Duration.ofDays(2)));
            conservees.oublier();
            assertThat(conservees.reserver("k5", "claire", "e1")).isEmpty();
        }

        @Test
        void de_demandes_simultanees_une_seule_est_executee() throws Exception {
            ExecutorService clients = Executors.newFixedThreadPool(8);
            try {
                Callable<Optional<ReponsesConservees.Conservee>> demande =
                        () -> conservees.reserver("k6", "claire", "e1");
                List<Future<Optional<ReponsesConservees.Conservee>>> reponses = clients.invokeAll(
                        IntStream.range(0, 16).mapToObj(n -> demande).toList());
                long executees = 0;
                for (Future<Optional<ReponsesConservees.Conservee>> reponse : reponses) {
                    executees += reponse.get().isEmpty() ? 1 : 0;
                }
                assertThat(executees).isEqualTo(1);
            } finally {
                clients.shutdownNow();
            }
        }
    }
}
