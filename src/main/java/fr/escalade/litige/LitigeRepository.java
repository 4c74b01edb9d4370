package fr.escalade.litige;

import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class LitigeRepository {

    private final JdbcClient jdbc;

    LitigeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long inserer(long dossier, Motif motif, String description, LocalDate jour, String auteur, List<Long> factures) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into litige (dossier_id, motif, description, ouvert_le, auteur, etat)
                        values (?, ?, ?, ?, ?, 'OUVERT')""").params(dossier, motif.name(), description, jour, auteur).update(cle, "id");
        long id = cle.getKeyAs(Number.class).longValue();
        for (long facture : factures) {
            jdbc.sql("insert into litige_facture (litige_id, facture_id) values (?, ?)")
                    .params(id, facture)
                    .update();
        }
        return id;
    }

    Optional<Litige> parId(long id) {
        return jdbc.sql("select * from litige where id = ?")
                .param(id)
                .query(this::litige)
                .optional();
    }

    List<Litige> duDossier(long dossier) {
        return jdbc.sql("select * from litige where dossier_id = ? order by id desc")
                .param(dossier)
                .query(this::litige)
                .list();
    }

    List<Litige> ouvertsDuDebiteur(long debiteur) {
        return jdbc.sql("""
                        select l.* from litige l join dossier d on d.id = l.dossier_id
                        where d.debiteur_id = ? and l.etat = 'OUVERT' order by l.id""").param(debiteur).query(this::litige).list();
    }

    long signalesSansDossier(String creancier, LocalDate jour) {
        return jdbc.sql("""
                        select count(*) from facture f
                        where f.litige_depuis is not null and f.solde > 0 and f.annulee_le is null and f.perte_le is null
                            and f.echeance < :jour and (cast(:creancier as varchar) is null or f.creancier = :creancier)
                            and not exists (
                                select 1 from dossier d where d.debiteur_id = f.debiteur_id and d.etat <> 'CLOS')""")
                .param("jour", jour)
                .param("creancier", creancier)
                .query(Long.class)
                .single();
    }

    void qualifier(long id, Motif motif) {
        jdbc.sql("update litige set motif = ? where id = ?")
                .params(motif.name(), id)
                .update();
    }

    void decider(long id, Litige.Decision decision, String reponse, BigDecimal montant, String auteur, LocalDate jour) {
        jdbc.sql("""
                        update litige set etat = 'DECIDE', decision = ?, reponse = ?, montant = ?, decide_par = ?,
                            decide_le = ? where id = ?""")
                .params(decision.name(), reponse, montant, auteur, jour, id)
                .update();
    }

    void clore(long id, LocalDate jour) {
        jdbc.sql("update litige set etat = 'CLOS', decide_le = ? where id = ?")
                .params(jour, id)
                .update();
    }

    void rattacher(long id, long dossier) {
        jdbc.sql("update litige set dossier_id = ? where id = ?")
                .params(dossier, id)
                .update();
    }

    private Litige litige(ResultSet ligne, int n) throws SQLException {
        long id = ligne.getLong("id");
        String decision = ligne.getString("decision");
        return new Litige(
                id,
                ligne.getLong("dossier_id"),
                Motif.valueOf(ligne.getString("motif")),
                ligne.getString("description"),
                Sql.date(ligne, "ouvert_le"),
                ligne.getString("auteur"),
                Litige.Etat.valueOf(ligne.getString("etat")),
                decision == null ? null : Litige.Decision.valueOf(decision),
                ligne.getString("reponse"),
                ligne.getBigDecimal("montant"),
                factures(id));
    }

    private List<Long> factures(long litige) {
        return jdbc.sql("select facture_id from litige_facture where litige_id = ? order by facture_id")
                .param(litige)
                .query(Long.class)
                .list();
    }
}
