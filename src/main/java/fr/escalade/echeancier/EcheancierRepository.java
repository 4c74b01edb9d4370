package fr.escalade.echeancier;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Sql;
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
class EcheancierRepository {

    private final JdbcClient jdbc;

    EcheancierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long inserer(long dossier, List<Ligne> lignes, long dernierReglement, LocalDate jour, String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        String devise = lignes.get(0).montant().devise().getCurrencyCode();
        jdbc.sql("""
                        insert into echeancier (dossier_id, devise, etat, propose_le, auteur, dernier_reglement)
                        values (?, ?, 'PROPOSE', ?, ?, ?)""").params(dossier, devise, jour, auteur, dernierReglement).update(cle, "id");
        long id = cle.getKeyAs(Number.class).longValue();
        for (int rang = 0; rang < lignes.size(); rang++) {
            Ligne ligne = lignes.get(rang);
            jdbc.sql("insert into echeancier_ligne (echeancier_id, rang, echeance, montant) values (?, ?, ?, ?)")
                    .params(id, rang + 1, ligne.date(), ligne.montant().valeur())
                    .update();
        }
        return id;
    }

    Optional<Echeancier> parId(long id) {
        return jdbc.sql("select * from echeancier where id = ?")
                .param(id)
                .query(this::echeancier)
                .optional();
    }

    List<Echeancier> duDossier(long dossier) {
        return jdbc.sql("select * from echeancier where dossier_id = ? order by id desc")
                .param(dossier)
                .query(this::echeancier)
                .list();
    }

    List<Echeancier> ouvertsDuDebiteur(long debiteur) {
        return jdbc.sql("""
                        select e.* from echeancier e join dossier d on d.id = e.dossier_id
                        where d.debiteur_id = ? and e.etat in ('PROPOSE', 'EN_COURS') order by e.id""").param(debiteur).query(this::echeancier).list();
    }

    /** Of all the cases of the debtor. */
    int rompusDuDebiteur(long debiteur) {
        return jdbc.sql("""
                        select count(*) from echeancier e join dossier d on d.id = e.dossier_id
                        where d.debiteur_id = ? and e.etat = 'RUPTURE'""").param(debiteur).query(Integer.class).single();
    }

    void decider(long id, Echeancier.Etat etat, String motif, String auteur, LocalDate jour) {
        jdbc.sql("update echeancier set etat = ?, motif = ?, decide_par = ?, decide_le = ? where id = ?")
                .params(etat.name(), motif, auteur, jour, id)
                .update();
    }

    void conclure(long id, Echeancier.Etat etat, String motif, LocalDate jour) {
        jdbc.sql("update echeancier set etat = ?, motif = ?, conclu_le = ? where id = ?")
                .params(etat.name(), motif, jour, id)
                .update();
    }

    /** {@code accord} null: nothing was scanned. */
    void signer(long id, LocalDate jour, Long accord) {
        jdbc.sql("update echeancier set signe_le = ?, accord_signe_id = ? where id = ?")
                .params(jour, accord, id)
                .update();
    }

    /** {@code jour} null: nothing is late any more. */
    void rappeler(long id, LocalDate jour) {
        jdbc.sql("update echeancier set rappele_le = ? where id = ?")
                .params(jour, id)
                .update();
    }

    private Echeancier echeancier(ResultSet ligne, int n) throws SQLException {
        long id = ligne.getLong("id");
        Currency devise = Currency.getInstance(ligne.getString("devise"));
        return new Echeancier(
                id,
                ligne.getLong("dossier_id"),
                Echeancier.Etat.valueOf(ligne.getString("etat")),
                Sql.date(ligne, "propose_le"),
                ligne.getString("auteur"),
                Sql.date(ligne, "decide_le"),
                ligne.getLong("dernier_reglement"),
                ligne.getString("motif"),
                Sql.date(ligne, "rappele_le"),
                Sql.date(ligne, "signe_le"),
                Sql.entier(ligne, "accord_signe_id"),
                lignes(id, devise));
    }

    private List<Ligne> lignes(long echeancier, Currency devise) {
        return jdbc.sql("select echeance, montant from echeancier_ligne where echeancier_id = ? order by rang")
                .param(echeancier)
                .query((ligne, n) ->
                        new Ligne(Sql.date(ligne, "echeance"), new Montant(ligne.getBigDecimal("montant"), devise)))
                .list();
    }
}
