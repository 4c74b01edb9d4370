package fr.escalade.remise;

import fr.escalade.creance.Decompte;
import fr.escalade.partage.Montant;
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
class RemiseRepository {

    private final JdbcClient jdbc;

    RemiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long inserer(
            long dossier,
            Proposition proposition,
            ControleDeLaRemise.Assiette assiette,
            long dernierReglement,
            LocalDate jour,
            String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into remise (dossier_id, etat, devise, principal, interets, indemnites, remise, taux, limite,
                            motif, auteur, proposee_le, dernier_reglement)
                        values (?, 'PROPOSEE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        dossier,
                        assiette.principal().devise().getCurrencyCode(),
                        assiette.principal().valeur(),
                        assiette.interets().valeur(),
                        assiette.indemnites().valeur(),
                        assiette.remise().valeur(),
                        proposition.taux(),
                        proposition.limite(),
                        proposition.motif().strip(),
                        auteur,
                        jour,
                        dernierReglement)
                .update(cle, "id");
        long id = cle.getKeyAs(Number.class).longValue();
        for (Decompte decompte : assiette.decomptes()) {
            jdbc.sql("insert into remise_facture (remise_id, facture_id, principal) values (?, ?, ?)")
                    .params(id, decompte.facture().id(), decompte.principal().valeur())
                    .update();
        }
        return id;
    }

    Optional<RemiseConditionnelle> parId(long id) {
        return jdbc.sql("select * from remise where id = ?")
                .param(id)
                .query(this::remise)
                .optional();
    }

    /** Latest first. */
    List<RemiseConditionnelle> duDossier(long dossier) {
        return jdbc.sql("select * from remise where dossier_id = ? order by id desc")
                .param(dossier)
                .query(this::remise)
                .list();
    }

    /** Those whose fate a movement on the debtor's account may still change, oldest first. */
    List<RemiseConditionnelle> aSuivre(long debiteur) {
        return jdbc.sql("""
                        select r.* from remise r join dossier d on d.id = r.dossier_id
                        where d.debiteur_id = ? and (r.etat in ('PROPOSEE', 'OFFERTE', 'ACQUISE') or r.expiree)
                        order by r.id""").param(debiteur).query(this::remise).list();
    }

    /** Offered, and not out of reach of a payment of that value date. */
    List<RemiseConditionnelle> offertesAu(long debiteur, LocalDate dateDeValeur) {
        return jdbc.sql("""
                        select r.* from remise r join dossier d on d.id = r.dossier_id
                        where d.debiteur_id = ? and (r.etat = 'OFFERTE' or r.expiree) and r.limite >= ?
                        order by r.id""").params(debiteur, dateDeValeur).query(this::remise).list();
    }

    void decider(long id, RemiseConditionnelle.Etat etat, String fin, String auteur) {
        jdbc.sql("update remise set etat = ?, fin = ?, decidee_par = ? where id = ?")
                .params(etat.name(), fin, auteur, id)
                .update();
    }

    void offrir(long id, LocalDate jour) {
        jdbc.sql("update remise set etat = 'OFFERTE', offerte_le = ? where id = ?")
                .params(jour, id)
                .update();
    }

    void conclure(long id, RemiseConditionnelle.Etat etat, boolean expiree, String fin, LocalDate jour) {
        jdbc.sql("update remise set etat = ?, expiree = ?, fin = ?, conclue_le = ? where id = ?")
                .params(etat.name(), expiree, fin, jour, id)
                .update();
    }

    void rattacher(long id, long dossier) {
        jdbc.sql("update remise set dossier_id = ? where id = ?")
                .params(dossier, id)
                .update();
    }

    private RemiseConditionnelle remise(ResultSet ligne, int n) throws SQLException {
        long id = ligne.getLong("id");
        String devise = ligne.getString("devise");
        return new RemiseConditionnelle(
                id,
                ligne.getLong("dossier_id"),
                RemiseConditionnelle.Etat.valueOf(ligne.getString("etat")),
                Montant.de(ligne.getBigDecimal("principal"), devise),
                Montant.de(ligne.getBigDecimal("interets"), devise),
                Montant.de(ligne.getBigDecimal("indemnites"), devise),
                Montant.de(ligne.getBigDecimal("remise"), devise),
                ligne.getBigDecimal("taux"),
                Sql.date(ligne, "limite"),
                ligne.getString("motif"),
                ligne.getString("auteur"),
                Sql.date(ligne, "proposee_le"),
                ligne.getLong("dernier_reglement"),
                ligne.getString("decidee_par"),
                Sql.date(ligne, "offerte_le"),
                Sql.date(ligne, "conclue_le"),
                ligne.getBoolean("expiree"),
                ligne.getString("fin"),
                factures(id));
    }

    private List<Long> factures(long remise) {
        return jdbc.sql("select facture_id from remise_facture where remise_id = ? order by facture_id")
                .param(remise)
                .query(Long.class)
                .list();
    }
}
