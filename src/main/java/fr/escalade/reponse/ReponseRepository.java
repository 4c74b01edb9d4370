package fr.escalade.reponse;

import fr.escalade.litige.Motif;
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
class ReponseRepository {

    private final JdbcClient jdbc;

    ReponseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long inserer(
            long dossier,
            ReponseRecue.Canal canal,
            String texte,
            Qualification suggestion,
            LocalDate jour,
            String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into reponse (dossier_id, canal, texte, suggestion, recue_le, auteur, etat)
                        values (?, ?, ?, ?, ?, ?, 'A_LIRE')""")
                .params(dossier, canal.name(), texte, suggestion == null ? null : suggestion.name(), jour, auteur)
                .update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    void qualifier(long id, Lecture lecture, String auteur) {
        jdbc.sql("""
                        update reponse set etat = 'QUALIFIEE', qualification = ?, motif = ?, factures = ?, precisions = ?,
                            qualifiee_par = ? where id = ?""")
                .params(
                        lecture.qualification().name(),
                        lecture.motif() == null ? null : lecture.motif().name(),
                        String.join("\n", lecture.factures()),
                        lecture.precisions(),
                        auteur,
                        id)
                .update();
    }

    void conclure(long id, Suite suite, LocalDate jour) {
        jdbc.sql("update reponse set etat = 'TRAITEE', suite = ?, traitee_le = ? where id = ?")
                .params(suite.name(), jour, id)
                .update();
    }

    Optional<ReponseRecue> parId(long id) {
        return jdbc.sql("select * from reponse where id = ?")
                .param(id)
                .query(ReponseRepository::reponse)
                .optional();
    }

    List<ReponseRecue> duDossier(long dossier) {
        return jdbc.sql("select * from reponse where dossier_id = ? order by id desc")
                .param(dossier)
                .query(ReponseRepository::reponse)
                .list();
    }

    private static ReponseRecue reponse(ResultSet ligne, int n) throws SQLException {
        String motif = ligne.getString("motif");
        String factures = ligne.getString("factures");
        return new ReponseRecue(
                ligne.getLong("id"),
                ligne.getLong("dossier_id"),
                ReponseRecue.Canal.valueOf(ligne.getString("canal")),
                ligne.getString("texte"),
                Sql.date(ligne, "recue_le"),
                ligne.getString("auteur"),
                ReponseRecue.Etat.valueOf(ligne.getString("etat")),
                qualification(ligne, "suggestion"),
                qualification(ligne, "qualification"),
                motif == null ? null : Motif.valueOf(motif),
                factures == null || factures.isEmpty() ? List.of() : List.of(factures.split("\n")),
                ligne.getString("precisions"),
                ligne.getString("qualifiee_par"));
    }

    private static Qualification qualification(ResultSet ligne, String colonne) throws SQLException {
        String mot = ligne.getString(colonne);
        return mot == null ? null : Qualification.valueOf(mot);
    }
}
