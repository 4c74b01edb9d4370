package fr.escalade.reception;

import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each mailbox is read, by which node, and what is wrong with it. */
@Component
class BoitesLues {

    private static final Duration BAIL = Duration.ofMinutes(10);
    private static final Duration ATTENTE_AU_PLUS = Duration.ofHours(1);

    private final JdbcClient jdbc;

    BoitesLues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code depuis}: older messages are left alone. */
    record Position(long uidValidite, long dernierUid, Instant depuis) {}

    /** One node at a time, and not before the next try. False: not now. */
    boolean prendre(String boite, String noeud, Instant maintenant, Duration anciennete) {
        try {
            jdbc.sql(
                            "insert into boite_lue (boite, uid_validite, dernier_uid, depuis) select ?, 0, 0, ? where not exists"
                                    + " (select 1 from boite_lue where boite = ?)")
                    .params(boite, Sql.instant(maintenant.minus(anciennete)), boite)
                    .update();
        } catch (DuplicateKeyException autreNoeud) {
            // it is there: that was the point
        }
        return jdbc.sql("""
                        update boite_lue set bail_noeud = :noeud, bail_jusqu_a = :fin where boite = :boite
                            and (bail_jusqu_a is null or bail_jusqu_a <= :maintenant or bail_noeud = :noeud)
                            and (essayer_le is null or essayer_le <= :maintenant)""")
                        .param("noeud", noeud)
                        .param("fin", Sql.instant(maintenant.plus(BAIL)))
                        .param("maintenant", Sql.instant(maintenant))
                        .param("boite", boite)
                        .update()
                == 1;
    }

    /** Where to go on; a mailbox made anew is read again from its beginning, and what is known is recognised. */
    Position position(String boite, long uidValidite) {
        jdbc.sql("update boite_lue set uid_validite = ?, dernier_uid = 0 where boite = ? and uid_validite <> ?")
                .params(uidValidite, boite, uidValidite)
                .update();
        return jdbc.sql("select uid_validite, dernier_uid, depuis from boite_lue where boite = ?")
                .param(boite)
                .query((ligne, n) -> new Position(
                        ligne.getLong("uid_validite"), ligne.getLong("dernier_uid"), Sql.instant(ligne, "depuis")))
                .single();
    }

    /** In the transaction that keeps the message. */
    void avancer(Provenance lue) {
        jdbc.sql("""
                        update boite_lue set dernier_uid = ?, uid_en_peine = null, peines = 0
                        where boite = ? and uid_validite = ? and dernier_uid < ?""")
                .params(lue.uid(), lue.boite(), lue.uidValidite(), lue.uid())
                .update();
    }

    /** The server did not give that message whole: how many times by now. */
    int peiner(Provenance message) {
        jdbc.sql("""
                        update boite_lue set peines = case when uid_en_peine = :uid then peines + 1 else 1 end,
                            uid_en_peine = :uid where boite = :boite""")
                .param("uid", message.uid())
                .param("boite", message.boite())
                .update();
        return jdbc.sql("select peines from boite_lue where boite = ?")
                .param(message.boite())
                .query(Integer.class)
                .single();
    }

    void rendre(String boite, String noeud, Instant lueLe) {
        jdbc.sql("""
                        update boite_lue set bail_noeud = null, bail_jusqu_a = null, echecs = 0, essayer_le = null,
                            erreur = null, en_panne_depuis = null, lue_le = ? where boite = ? and bail_noeud = ?""").params(Sql.instant(lueLe), boite, noeud).update();
    }

    /** Returns true when it is news: the first failure after a success. The next try comes later each time. */
    boolean echouer(String boite, String noeud, String erreur, Duration intervalle, Instant maintenant) {
        int echecs = jdbc.sql("select echecs from boite_lue where boite = ?")
                .param(boite)
                .query(Integer.class)
                .single();
        Duration attente = intervalle.multipliedBy(1L << Math.min(echecs, 6));
        Duration bornee = attente.compareTo(ATTENTE_AU_PLUS) > 0 ? ATTENTE_AU_PLUS : attente;
        jdbc.sql("""
                        update boite_lue set bail_noeud = null, bail_jusqu_a = null, echecs = echecs + 1, essayer_le = ?,
                            erreur = ?, en_panne_depuis = coalesce(en_panne_depuis, ?) where boite = ? and bail_noeud = ?""")
                .params(
                        Sql.instant(maintenant.plus(bornee)),
                        erreur.substring(0, Math.min(erreur.length(), 500)),
                        Sql.instant(maintenant),
                        boite,
                        noeud)
                .update();
        return echecs == 0;
    }

    /** The mailboxes that cannot be read. */
    List<MessagesRecus.Panne> pannes() {
        return jdbc.sql("select boite, erreur, en_panne_depuis from boite_lue where en_panne_depuis is not null")
                .query(BoitesLues::panne)
                .list();
    }

    Optional<Instant> derniereLecture() {
        return jdbc.sql("select max(lue_le) as lue_le from boite_lue")
                .query((ligne, n) -> Optional.ofNullable(Sql.instant(ligne, "lue_le")))
                .single();
    }

    private static MessagesRecus.Panne panne(ResultSet ligne, int n) throws SQLException {
        return new MessagesRecus.Panne(
                ligne.getString("boite"), ligne.getString("erreur"), Sql.instant(ligne, "en_panne_depuis"));
    }
}
