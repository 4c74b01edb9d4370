package fr.escalade.partage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.support.GrandLivre;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two writers at once in the history of one case: the second one is done again, and both are told. */
class ReprisesTest {

    @Nested
    @SurH2
    class H2 extends Cas {}

    @Nested
    @SurPostgresql
    class Postgresql extends Cas {}

    @SpringBootTest(
            classes = {GrandLivre.class, Plume.class},
            webEnvironment = SpringBootTest.WebEnvironment.NONE)
    abstract static class Cas {

        @Autowired
        Plume plume;

        @Autowired
        Journal journal;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void le_second_recommence_et_rien_ne_se_perd() throws Exception {
            CountDownLatch aLire = new CountDownLatch(1);
            CompletableFuture<Void> second = new CompletableFuture<>();
            transaction.executeWithoutResult(statut -> {
                journal.inscrire(Fait.general("ESSAI", "le premier", "un"));
                CompletableFuture.runAsync(() -> plume.ecrire("le second", aLire))
                        .whenComplete((rien, erreur) -> terminer(second, erreur));
                attendre(aLire);
            });
            second.get(30, TimeUnit.SECONDS);
            assertThat(plume.essais()).isGreaterThan(1);
            assertThat(jdbc.sql("select libelle from journal where type = 'ESSAI' order by rang")
                            .query(String.class)
                            .list())
                    .containsExactly("le premier", "le second");
            assertThat(journal.verifier().valide()).isTrue();
        }

        @Test
        void un_vrai_doublon_est_dit_apres_quelques_essais() {
            assertThatThrownBy(plume::doubler).isInstanceOf(DuplicateKeyException.class);
        }

        private static void terminer(CompletableFuture<Void> suite, Throwable erreur) {
            if (erreur == null) {
                suite.complete(null);
            } else {
                suite.completeExceptionally(erreur);
            }
        }

        private static void attendre(CountDownLatch signal) {
            try {
                assertThat(signal.await(30, TimeUnit.SECONDS)).isTrue();
                // The second writer is now at the unique rank, or about to be: it finds this line not yet committed.
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static class Plume {

        private final Journal journal;
        private final JdbcClient jdbc;
        private final AtomicInteger essais = new AtomicInteger();

        Plume(Journal journal, JdbcClient jdbc) {
            this.journal = journal;
            this.jdbc = jdbc;
        }

        @Transactional
        public void ecrire(String libelle, CountDownLatch commence) {
            essais.incrementAndGet();
            commence.countDown();
            journal.inscrire(Fait.general("ESSAI", libelle, "deux"));
        }

        @Transactional
        public void doubler() {
            journal.inscrire(Fait.general("DOUBLE", "une fois", "un"));
            jdbc.sql("insert into journal (chaine, rang, instant, type, libelle, auteur, details, precedent, empreinte)"
                            + " select chaine, rang, instant, type, libelle, auteur, details, precedent, empreinte"
                            + " from journal where type = 'DOUBLE'")
                    .update();
        }

        public int essais() {
            return essais.get();
        }
    }
}
