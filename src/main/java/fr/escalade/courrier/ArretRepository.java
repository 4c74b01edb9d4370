package fr.escalade.courrier;

import fr.escalade.partage.Sql;
import fr.escalade.temoin.Remis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of itself and of its witnesses; what stops the sending; the gap that a person decides on. */
@Repository
class ArretRepository {

    private static final String OUVERTS =
            " from arret_envoi where leve_le is null and (noeud is null or cast(:noeud as varchar) is null or noeud = :noeud)";

    private final JdbcClient jdbc;

    ArretRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> installation() {
        return jdbc.sql("select id from installation").query(String.class).optional();
    }

    void nommer(String installation) {
        jdbc.sql("insert into installation (ligne, id) values (1, ?)")
                .param(installation)
                .update();
    }

    boolean aDesCourriers() {
        return jdbc.sql("select id from courrier fetch first 1 row only")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** What a sending must know in one question: how far the witness was verified (-1: unknown), and what stops it. */
    record Etat(long verifie, boolean arret) {}

    Etat etat(String temoin, String noeud) {
        return jdbc.sql("select (select verifie from temoin where id = :temoin) as verifie, (select count(*)" + OUVERTS
                        + ") as arrets")
                .param("temoin", temoin)
                .param("noeud", noeud)
                .query((ligne, n) -> {
                    Long verifie = Sql.entier(ligne, "verifie");
                    return new Etat(verifie == null ? -1 : verifie, ligne.getLong("arrets") > 0);
                })
                .single();
    }

    /** The beats of every witness: one that moves is of a node that lives. */
    Map<String, Long> battements() {
        return jdbc
                .sql("select id, battement from temoin")
                .query((ligne, n) -> Map.entry(ligne.getString("id"), ligne.getLong("battement")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void verifier(String temoin, String lieu, long rang) {
        int connu = jdbc.sql("""
                        update temoin set verifie = greatest(verifie, ?), battement = battement + 1 where id = ?""").params(rang, temoin).update();
        if (connu == 0) {
            jdbc.sql("insert into temoin (id, lieu, verifie, battement) values (?, ?, ?, 1)")
                    .params(temoin, lieu, rang)
                    .update();
        }
    }

    List<Arret> ouverts(String noeud) {
        return jdbc.sql("select id, motif, noeud, detail, depuis" + OUVERTS + " order by id")
                .param("noeud", noeud)
                .query((ligne, n) -> new Arret(
                        ligne.getLong("id"),
                        Arret.Motif.valueOf(ligne.getString("motif")),
                        ligne.getString("noeud"),
                        ligne.getString("detail"),
                        Sql.instant(ligne, "depuis")))
                .list();
    }

    /** {@code noeud} null: everywhere. False when it is open already. */
    boolean arreter(Arret.Motif motif, String noeud, String detail, Instant moment) {
        boolean connu = jdbc.sql("""
                        select id from arret_envoi where leve_le is null and motif = :motif
                            and coalesce(noeud, '') = coalesce(cast(:noeud as varchar), '')""")
                .param("motif", motif.name())
                .param("noeud", noeud)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!connu) {
            jdbc.sql("insert into arret_envoi (motif, noeud, detail, depuis) values (?, ?, ?, ?)")
                    .params(motif.name(), noeud, detail, Sql.instant(moment))
                    .update();
        }
        return !connu;
    }

    boolean lever(long id, String auteur, Instant moment) {
        return jdbc.sql("update arret_envoi set leve_le = ?, leve_par = ? where id = ? and leve_le is null")
                        .params(Sql.instant(moment), auteur, id)
                        .update()
                == 1;
    }

    /** Another node lives on this database, and its witness watches over it: this one is simply new. */
    void leverDOffice(String noeud, Instant moment) {
        jdbc.sql("""
                        update arret_envoi set leve_le = ?, applique = true where noeud = ? and leve_le is null
                            and motif = 'TEMOIN_ABSENT'""").params(Sql.instant(moment), noeud).update();
    }

    /** A person has confirmed that this node may begin a new witness; used once. */
    boolean appliquerLaConfirmation(String noeud) {
        return jdbc.sql("""
                        update arret_envoi set applique = true where noeud = ? and leve_le is not null
                            and not applique and motif <> 'RESTAURATION'""").param(noeud).update() > 0;
    }

    /** How often each of those keys was handed over as far as this database knows; a key without a row is not there. */
    Map<String, Integer> remises(Collection<String> cles) {
        return jdbc
                .sql("select cle, remises from courrier where cle in (:cles)")
                .param("cles", cles)
                .query((ligne, n) -> Map.entry(ligne.getString("cle"), ligne.getInt("remises")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False when the gap of that key is known already. */
    boolean noterEcart(Remis remis) {
        Optional<Integer> connu = jdbc.sql("select fois from ecart_envoi where cle = ?")
                .param(remis.cle())
                .query(Integer.class)
                .optional();
        if (connu.isPresent() && connu.get() >= remis.fois()) {
            return false;
        }
        jdbc.sql("delete from ecart_envoi where cle = ?").param(remis.cle()).update();
        jdbc.sql("""
                        insert into ecart_envoi (cle, creancier, canal, destinataire, message_id, remis_le, fois)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        remis.cle(),
                        remis.creancier(),
                        remis.canal(),
                        remis.destinataire(),
                        remis.messageId(),
                        Sql.instant(remis.quand()),
                        remis.fois())
                .update();
        return true;
    }

    Optional<Ecart> ecart(String cle) {
        return jdbc.sql("select * from ecart_envoi where cle = ?")
                .param(cle)
                .query(ArretRepository::ecart)
                .optional();
    }

    /** The gaps of that key and of its other versions. */
    List<Ecart> ecartsDesVersions(String cle) {
        String racine = Versions.racine(cle);
        return jdbc
                .sql("select * from ecart_envoi where cle = ? or cle like ? order by cle")
                .params(racine, racine + "/v%")
                .query(ArretRepository::ecart)
                .list()
                .stream()
                .filter(ecart -> Versions.racine(ecart.cle()).equals(racine))
                .toList();
    }

    /** Those that nobody has decided on, oldest first. */
    List<Ecart> aDecider() {
        return jdbc.sql("select * from ecart_envoi where decision is null order by remis_le, cle")
                .query(ArretRepository::ecart)
                .list();
    }

    void decider(String cle, Ecart.Decision decision, String auteur, Instant moment) {
        jdbc.sql("update ecart_envoi set decision = ?, decide_par = ?, decide_le = ? where cle = ?")
                .params(decision.name(), auteur, Sql.instant(moment), cle)
                .update();
    }

    /** The outbox counts at least as many handings over as the witness. */
    void compterRemises(long courrier, int fois) {
        jdbc.sql("update courrier set remises = greatest(remises, ?) where id = ?")
                .params(fois, courrier)
                .update();
    }

    private static Ecart ecart(ResultSet ligne, int n) throws SQLException {
        String decision = ligne.getString("decision");
        return new Ecart(
                ligne.getString("cle"),
                ligne.getString("creancier"),
                ligne.getString("canal"),
                ligne.getString("destinataire"),
                ligne.getString("message_id"),
                Sql.instant(ligne, "remis_le"),
                ligne.getInt("fois"),
                null,
                decision == null ? null : Ecart.Decision.valueOf(decision),
                ligne.getString("decide_par"));
    }
}
