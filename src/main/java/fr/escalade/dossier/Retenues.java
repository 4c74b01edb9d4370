package fr.escalade.dossier;

import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps that wait at their place on the diagram, with their reasons. */
@Component
public class Retenues {

    private final JdbcClient jdbc;
    private final Clock horloge;

    Retenues(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    /**
     * Keeps the hold of a step, and says whether it is a new one (a first hold, or one for another reason): only then is
     * it worth a line in the journal.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retenir(long debiteur, Retenue retenue) {
        Optional<String> ancien = jdbc.sql("select motif from retenue where tache_externe = ?")
                .param(retenue.tacheExterne())
                .query(String.class)
                .optional();
        if (ancien.isPresent()) {
            jdbc.sql("update retenue set motif = ?, explication = ?, revoir_le = ?, action = ? where tache_externe = ?")
                    .params(
                            retenue.motif(),
                            retenue.explication(),
                            Sql.instant(retenue.revoirLe()),
                            retenue.action(),
                            retenue.tacheExterne())
                    .update();
            return !ancien.get().equals(retenue.motif());
        }
        jdbc.sql("""
                        insert into retenue (tache_externe, dossier_id, debiteur_id, etape, libelle, motif, explication,
                            depuis, revoir_le, action) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        retenue.tacheExterne(),
                        retenue.dossier(),
                        debiteur,
                        retenue.etape(),
                        retenue.libelle(),
                        retenue.motif(),
                        retenue.explication(),
                        Sql.instant(horloge.instant()),
                        Sql.instant(retenue.revoirLe()),
                        retenue.action())
                .update();
        return true;
    }

    /** Forgets the hold of a step that went on or was interrupted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lever(String tacheExterne) {
        jdbc.sql("delete from retenue where tache_externe = ?")
                .param(tacheExterne)
                .update();
    }

    /** Forgets every hold of a case whose procedure is interrupted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oublier(long dossier) {
        jdbc.sql("delete from retenue where dossier_id = ?").param(dossier).update();
    }

    public List<Retenue> duDossier(long dossier) {
        return jdbc.sql("select * from retenue where dossier_id = ? order by depuis")
                .param(dossier)
                .query(Retenues::retenue)
                .list();
    }

    /** Cases with a step held for that reason. */
    List<Long> dossiersRetenusPour(String motif) {
        return jdbc.sql(
                        "select distinct dossier_id from retenue where motif = ? and dossier_id is not null order by dossier_id")
                .param(motif)
                .query(Long.class)
                .list();
    }

    List<Retenue> aDebloquer(String creancier) {
        return jdbc.sql("""
                        select r.* from retenue r join debiteur b on b.id = r.debiteur_id
                        where r.action is not null and (:creancier is null or b.creancier = :creancier)
                        order by r.depuis""")
                .param("creancier", creancier, java.sql.Types.VARCHAR)
                .query(Retenues::retenue)
                .list();
    }

    /** The next moment after {@code maintenant} at which some held step is looked at again. */
    public Optional<Instant> prochainReexamen(Instant maintenant) {
        return jdbc.sql("select min(revoir_le) as revoir_le from retenue where revoir_le > ?")
                .param(Sql.instant(maintenant))
                .query((ligne, n) -> Optional.ofNullable(Sql.instant(ligne, "revoir_le")))
                .single();
    }

    private static Retenue retenue(ResultSet ligne, int n) throws SQLException {
        return new Retenue(
                ligne.getString("tache_externe"),
                Sql.entier(ligne, "dossier_id"),
                ligne.getLong("debiteur_id"),
                ligne.getString("etape"),
                ligne.getString("libelle"),
                ligne.getString("motif"),
                ligne.getString("explication"),
                Sql.instant(ligne, "depuis"),
                Sql.instant(ligne, "revoir_le"),
                ligne.getString("action"));
    }
}
