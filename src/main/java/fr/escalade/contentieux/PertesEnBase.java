package fr.escalade.contentieux;

import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class PertesEnBase {

    private final JdbcClient jdbc;

    PertesEnBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long demander(long dossier, String motif, String auteur, LocalDate jour) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into passage_en_perte (dossier_id, motif, etat, demande_par, demande_le)
                        values (?, ?, 'DEMANDEE', ?, ?)""").params(dossier, motif, auteur, jour).update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    void decider(long id, Perte.Etat etat, String auteur, LocalDate jour) {
        jdbc.sql("update passage_en_perte set etat = ?, decide_par = ?, decide_le = ? where id = ?")
                .params(etat.name(), auteur, jour, id)
                .update();
    }

    void passer(long id, LocalDate jour, BigDecimal tauxTva, long document) {
        jdbc.sql("""
                        update passage_en_perte set etat = 'PASSEE', passe_le = ?, taux_tva = ?, piece_id = ?
                        where id = ?""").params(jour, tauxTva, document, id).update();
    }

    /** Oldest first. */
    List<Perte> duDossier(long dossier) {
        return jdbc.sql("select * from passage_en_perte where dossier_id = ? order by id")
                .param(dossier)
                .query(PertesEnBase::perte)
                .list();
    }

    private static Perte perte(ResultSet ligne, int n) throws SQLException {
        return new Perte(
                ligne.getLong("id"),
                ligne.getLong("dossier_id"),
                ligne.getString("motif"),
                Perte.Etat.valueOf(ligne.getString("etat")),
                ligne.getString("demande_par"),
                Sql.date(ligne, "demande_le"),
                ligne.getString("decide_par"),
                Sql.date(ligne, "decide_le"),
                Sql.date(ligne, "passe_le"),
                ligne.getBigDecimal("taux_tva"),
                Sql.entier(ligne, "piece_id"));
    }
}
