package fr.escalade.importation;

import fr.escalade.importation.RapportImport.Etat;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imports and their findings, in the database. */
@Component
class ImportsEnBase {

    private static final int CONSTATS_MONTRES = 1000;
    private static final int DERNIERS = 50;
    private static final Duration BAIL = Duration.ofMinutes(2);
    private static final int MESSAGE_MAXIMAL = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate lots;
    private final Clock horloge;
    private final String noeud = UUID.randomUUID().toString();

    ImportsEnBase(JdbcClient jdbc, JdbcTemplate lots, Clock horloge) {
        this.jdbc = jdbc;
        this.lots = lots;
        this.horloge = horloge;
    }

    long creer(String creancier, Fichier fichier, Lecture lecture, String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into importation (creancier, fichier, sha256, format, etat, auteur, debut, total,
                            noeud, bail_jusqu_a)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        creancier,
                        fichier.nom(),
                        fichier.sha256(),
                        lecture.format(),
                        Etat.EN_COURS.name(),
                        auteur,
                        Sql.instant(horloge.instant()),
                        lecture.total(),
                        noeud,
                        finDuBail())
                .update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    /** Counters and findings so far, in a transaction of their own: whoever watches sees them move. */
    @Transactional
    void avancer(long id, Bilan bilan, List<RapportImport.Ligne> constats) {
        jdbc.sql("update importation set lues = ?, acceptees = ?, rejetees = ?, doublons = ? where id = ?")
                .params(bilan.lues(), bilan.acceptees(), bilan.rejetees(), bilan.doublons(), id)
                .update();
        lots.batchUpdate(
                "insert into importation_ligne (importation_id, ligne, resultat, champ, message, reference)"
                        + " values (?, ?, ?, ?, ?, ?)",
                constats,
                500,
                (ordre, constat) -> {
                    ordre.setLong(1, id);
                    ordre.setInt(2, constat.ligne());
                    ordre.setString(3, constat.resultat());
                    ordre.setString(4, constat.champ());
                    ordre.setString(5, court(constat.message(), MESSAGE_MAXIMAL));
                    ordre.setString(6, court(constat.reference(), 120));
                });
    }

    void terminer(long id, Etat etat, String message) {
        jdbc.sql("update importation set etat = ?, fin = ?, message = ? where id = ?")
                .params(etat.name(), Sql.instant(horloge.instant()), court(message, MESSAGE_MAXIMAL), id)
                .update();
    }

    /** This node is alive: what it reads, or has in its queue, is not abandoned. */
    @Transactional
    void renouveler() {
        jdbc.sql("update importation set bail_jusqu_a = ? where noeud = ? and etat = ?")
                .params(finDuBail(), noeud, Etat.EN_COURS.name())
                .update();
    }

    /** Imports of other nodes, or of this one before it stopped, whose lease ended: nobody will go on with them. */
    @Transactional
    void declarerInterrompus() {
        jdbc.sql("""
                        update importation set etat = ?, fin = ?, message = ?
                        where etat = ? and (noeud is null or noeud <> ?)
                            and (bail_jusqu_a is null or bail_jusqu_a < ?)""")
                .params(
                        Etat.ECHEC.name(),
                        Sql.instant(horloge.instant()),
                        Execution.INTERROMPU,
                        Etat.EN_COURS.name(),
                        noeud,
                        Sql.instant(horloge.instant()))
                .update();
    }

    private OffsetDateTime finDuBail() {
        return Sql.instant(horloge.instant().plus(BAIL));
    }

    Optional<RapportImport> rapport(long id) {
        return jdbc.sql("select * from importation where id = ?")
                .param(id)
                .query((ligne, n) -> lire(ligne, premiersConstats(id)))
                .optional();
    }

    List<RapportImport> derniers(String creancier) {
        return jdbc.sql(
                        "select * from importation where (cast(:creancier as varchar) is null or creancier = :creancier)"
                                + " order by id desc fetch first " + DERNIERS + " rows only")
                .param("creancier", creancier)
                .query((ligne, n) -> lire(ligne, List.of()))
                .list();
    }

    List<RapportImport.Ligne> constats(long id) {
        return jdbc.sql("select * from importation_ligne where importation_id = ? order by ligne, id")
                .param(id)
                .query(ImportsEnBase::constat)
                .list();
    }

    private List<RapportImport.Ligne> premiersConstats(long id) {
        return jdbc.sql("select * from importation_ligne where importation_id = ?"
                        + " order by case resultat when 'REJETEE' then 0 when 'AVERTISSEMENT' then 1 else 2 end, ligne, id"
                        + " fetch first " + CONSTATS_MONTRES + " rows only")
                .param(id)
                .query(ImportsEnBase::constat)
                .list();
    }

    private static RapportImport.Ligne constat(ResultSet ligne, int n) throws SQLException {
        return new RapportImport.Ligne(
                ligne.getInt("ligne"),
                ligne.getString("resultat"),
                ligne.getString("champ"),
                ligne.getString("message"),
                ligne.getString("reference"));
    }

    private static RapportImport lire(ResultSet ligne, List<RapportImport.Ligne> constats) throws SQLException {
        return new RapportImport(
                ligne.getLong("id"),
                ligne.getString("fichier"),
                Etat.valueOf(ligne.getString("etat")),
                ligne.getString("format"),
                ligne.getInt("total"),
                ligne.getInt("lues"),
                ligne.getInt("acceptees"),
                ligne.getInt("rejetees"),
                ligne.getInt("doublons"),
                ligne.getString("message"),
                ligne.getString("auteur"),
                Sql.instant(ligne, "debut"),
                Sql.instant(ligne, "fin"),
                constats);
    }

    private static String court(String texte, int maximum) {
        return texte == null || texte.length() <= maximum ? texte : texte.substring(0, maximum - 1) + "…";
    }
}
