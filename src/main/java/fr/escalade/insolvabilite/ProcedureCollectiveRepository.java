package fr.escalade.insolvabilite;

import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class ProcedureCollectiveRepository {

    private final JdbcClient jdbc;

    ProcedureCollectiveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long inserer(ProcedureCollective nouvelle, String auteur, LocalDate jour) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into procedure_collective (debiteur_id, dossier_id, type, jugement, publication, bodacc,
                            mandataire, declarer_avant, etat, auteur, notee_le) values (?, ?, ?, ?, ?, ?, ?, ?, 'OUVERTE', ?, ?)""")
                .params(
                        nouvelle.debiteur(),
                        nouvelle.dossier(),
                        nouvelle.type().name(),
                        nouvelle.jugement(),
                        nouvelle.publication(),
                        nouvelle.bodacc(),
                        nouvelle.mandataire(),
                        nouvelle.declarerAvant(),
                        auteur,
                        jour)
                .update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    Optional<ProcedureCollective> parId(long id) {
        return jdbc.sql("select * from procedure_collective where id = ?")
                .param(id)
                .query(ProcedureCollectiveRepository::lire)
                .optional();
    }

    List<ProcedureCollective> duDebiteur(long debiteur) {
        return jdbc.sql("select * from procedure_collective where debiteur_id = ? order by id desc")
                .param(debiteur)
                .query(ProcedureCollectiveRepository::lire)
                .list();
    }

    void publier(long id, LocalDate publication, String bodacc, LocalDate declarerAvant) {
        jdbc.sql("update procedure_collective set publication = ?, bodacc = ?, declarer_avant = ? where id = ?")
                .params(publication, bodacc, declarerAvant, id)
                .update();
    }

    void declarer(long id, LocalDate jour, String reference) {
        jdbc.sql("update procedure_collective set etat = 'DECLAREE', declaree_le = ?, reference = ? where id = ?")
                .params(jour, reference, id)
                .update();
    }

    void terminer(long id, String issue) {
        jdbc.sql("update procedure_collective set etat = 'TERMINEE', issue = ? where id = ?")
                .params(issue, id)
                .update();
    }

    private static ProcedureCollective lire(ResultSet ligne, int n) throws SQLException {
        return new ProcedureCollective(
                ligne.getLong("id"),
                ligne.getLong("debiteur_id"),
                Sql.entier(ligne, "dossier_id"),
                TypeDeProcedure.valueOf(ligne.getString("type")),
                Sql.date(ligne, "jugement"),
                Sql.date(ligne, "publication"),
                ligne.getString("bodacc"),
                ligne.getString("mandataire"),
                Sql.date(ligne, "declarer_avant"),
                Sql.date(ligne, "declaree_le"),
                ligne.getString("reference"),
                ProcedureCollective.Etat.valueOf(ligne.getString("etat")));
    }
}
