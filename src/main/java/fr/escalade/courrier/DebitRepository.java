package fr.escalade.courrier;

import fr.escalade.partage.Sql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places taken by e-mails on their way, in the database that all nodes share. */
@Repository
class DebitRepository {

    private final JdbcClient jdbc;

    DebitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Repos(Instant jusquA, int fois, String motif) {}

    Optional<Repos> repos(String domaine) {
        return jdbc.sql("select repos_jusqu_a, repos_fois, repos_motif from debit_domaine where domaine = ?")
                .param(domaine)
                .query((ligne, n) -> new Repos(
                        Sql.instant(ligne, "repos_jusqu_a"),
                        ligne.getInt("repos_fois"),
                        ligne.getString("repos_motif")))
                .optional();
    }

    /** The row, held until the end of the transaction. Two that make it at once: one is done again (see partage). */
    void tenir(String domaine) {
        jdbc.sql("""
                        insert into debit_domaine (domaine) select cast(:domaine as varchar) from (values (1)) une
                        where not exists (select 1 from debit_domaine where domaine = :domaine)""").param("domaine", domaine).update();
        jdbc.sql("select domaine from debit_domaine where domaine = ? for update")
                .param(domaine)
                .query(String.class)
                .single();
    }

    /** When the {@code rang}-th latest place after {@code depuis} was taken; empty when there are fewer. */
    Optional<Instant> passage(String domaine, int rang, Instant depuis, Instant maintenant) {
        return jdbc.sql("""
                        select passe_le from debit_passage where domaine = :domaine and passe_le > :depuis
                            and passe_le <= :maintenant
                        order by passe_le desc offset :avant rows fetch next 1 rows only""")
                .param("domaine", domaine)
                .param("depuis", Sql.instant(depuis))
                .param("maintenant", Sql.instant(maintenant))
                .param("avant", rang - 1)
                .query((ligne, n) -> Sql.instant(ligne, "passe_le"))
                .optional();
    }

    void passer(String domaine, Instant depuis, Instant maintenant) {
        jdbc.sql("delete from debit_passage where domaine = ? and passe_le <= ?")
                .params(domaine, Sql.instant(depuis))
                .update();
        jdbc.sql("insert into debit_passage (domaine, passe_le) values (?, ?)")
                .params(domaine, Sql.instant(maintenant))
                .update();
    }

    Optional<Instant> promis(String domaine) {
        return jdbc.sql("select promis_le from debit_domaine where domaine = ? and promis_le is not null")
                .param(domaine)
                .query((ligne, n) -> Sql.instant(ligne, "promis_le"))
                .optional();
    }

    void promettre(String domaine, Instant moment) {
        jdbc.sql("update debit_domaine set promis_le = ? where domaine = ?")
                .params(Sql.instant(moment), domaine)
                .update();
    }

    void reposer(String domaine, Repos repos) {
        jdbc.sql("update debit_domaine set repos_jusqu_a = ?, repos_fois = ?, repos_motif = ? where domaine = ?")
                .params(Sql.instant(repos.jusquA()), repos.fois(), repos.motif(), domaine)
                .update();
    }
}
