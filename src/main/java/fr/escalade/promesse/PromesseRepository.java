package fr.escalade.promesse;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class PromesseRepository {

    private final JdbcClient jdbc;

    PromesseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long inserer(long dossier, Montant montant, LocalDate echeance, LocalDate jour, String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into promesse (dossier_id, montant, devise, echeance, faite_le, auteur, etat)
                        values (?, ?, ?, ?, ?, ?, 'EN_COURS')""")
                .params(dossier, montant.valeur(), montant.devise().getCurrencyCode(), echeance, jour, auteur)
                .update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    Optional<Promesse> parId(long id) {
        return jdbc.sql("select * from promesse where id = ?")
                .param(id)
                .query(PromesseRepository::promesse)
                .optional();
    }

    List<Promesse> duDossier(long dossier) {
        return jdbc.sql("select * from promesse where dossier_id = ? order by id desc")
                .param(dossier)
                .query(PromesseRepository::promesse)
                .list();
    }

    int rompues(long debiteur) {
        return jdbc.sql("""
                        select count(*) from promesse p join dossier d on d.id = p.dossier_id
                        where d.debiteur_id = ? and p.etat = 'ROMPUE'""").param(debiteur).query(Integer.class).single();
    }

    void conclure(long id, Promesse.Etat etat, LocalDate jour) {
        jdbc.sql("update promesse set etat = ?, conclue_le = ? where id = ?")
                .params(etat.name(), jour, id)
                .update();
    }

    /** Moves a promise to another case; {@code etranger} more of what comes in has nothing to do with it. */
    void rattacher(long id, long dossier, Montant etranger) {
        jdbc.sql("update promesse set dossier_id = ?, etranger = etranger + ? where id = ?")
                .params(dossier, etranger.valeur(), id)
                .update();
    }

    Montant etranger(Promesse promesse) {
        return new Montant(
                jdbc.sql("select etranger from promesse where id = ?")
                        .param(promesse.id())
                        .query(BigDecimal.class)
                        .single(),
                promesse.montant().devise());
    }

    private static Promesse promesse(ResultSet ligne, int n) throws SQLException {
        return new Promesse(
                ligne.getLong("id"),
                ligne.getLong("dossier_id"),
                new Montant(ligne.getBigDecimal("montant"), Currency.getInstance(ligne.getString("devise"))),
                Sql.date(ligne, "echeance"),
                Sql.date(ligne, "faite_le"),
                ligne.getString("auteur"),
                Promesse.Etat.valueOf(ligne.getString("etat")));
    }
}
