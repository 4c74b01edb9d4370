package fr.escalade.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One set of migrations builds both databases, and the journal holds on both. */
class MigrationsTest {

    @Nested
    @SurH2
    class H2 extends Migrations {}

    @Nested
    @SurPostgresql
    class Postgresql extends Migrations {}

    @SpringBootTest(classes = Persistance.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    abstract static class Migrations {

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Journal journal;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void les_taux_legaux_sont_livres_avec_le_schema() {
            assertThat(jdbc.sql("select count(*) from taux_legal")
                            .query(Long.class)
                            .single())
                    .isEqualTo(24);
        }

        @Test
        void une_ligne_de_journal_modifiee_apres_coup_se_voit() {
            for (String jour : new String[] {"lundi", "mardi"}) {
                transaction.executeWithoutResult(etat ->
                        journal.inscrire(Fait.general("ESSAI", jour, "auditeur").avec(Map.of("jour", jour))));
            }
            assertThat(journal.verifier().valide()).isTrue();

            jdbc.sql("update journal set libelle = 'mercredi' where libelle = 'lundi'")
                    .update();
            assertThat(journal.verifier().premiereRupture()).isEqualTo("installation rang 1");
            jdbc.sql("delete from journal").update();
        }
    }
}
