package fr.escalade.dossier;

import fr.escalade.partage.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the procedure must still be told: written with the fact, told later in a transaction of its own, so that a
 * collision in the engine never rolls back a payment.
 */
@Component
public class Annonces {

    private static final Duration DELAI_MAXIMAL = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock horloge;

    Annonces(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void annoncer(long dossier, Annonce.Type type) {
        annoncer(dossier, type, null);
    }

    /** {@code sujet} is the id of the dispute, promise, plan… that the announcement is about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void annoncer(long dossier, Annonce.Type type, Long sujet) {
        jdbc.sql("insert into annonce (dossier_id, type, sujet, faite_le) values (?, ?, ?, ?)")
                .params(dossier, type.name(), sujet, Sql.instant(horloge.instant()))
                .update();
    }

    /** Announcements to tell now, oldest first; those that failed wait for their next try. */
    public List<Annonce> aDire(int maximum) {
        return jdbc.sql("""
                        select id, dossier_id, type, sujet from annonce
                        where dite_le is null and (a_redire_le is null or a_redire_le <= ?)
                        order by id fetch first ? rows only""")
                .params(Sql.instant(horloge.instant()), maximum)
                .query((ligne, n) -> new Annonce(
                        ligne.getLong("id"),
                        ligne.getLong("dossier_id"),
                        Annonce.Type.valueOf(ligne.getString("type")),
                        Sql.entier(ligne, "sujet")))
                .list();
    }

    /** Marks an announcement as told; false when another node told it meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean dire(long id) {
        return jdbc.sql("update annonce set dite_le = ? where id = ? and dite_le is null")
                        .params(Sql.instant(horloge.instant()), id)
                        .update()
                == 1;
    }

    @Transactional
    public void redirePlusTard(Annonce annonce, String erreur) {
        int tentatives = jdbc.sql("select tentatives from annonce where id = ?")
                .param(annonce.id())
                .query(Integer.class)
                .single();
        Duration delai = Duration.ofSeconds(1L << Math.min(tentatives, 12));
        Duration attente = delai.compareTo(DELAI_MAXIMAL) > 0 ? DELAI_MAXIMAL : delai;
        String court = erreur == null ? "" : erreur.substring(0, Math.min(erreur.length(), 2000));
        jdbc.sql("update annonce set tentatives = tentatives + 1, a_redire_le = ?, erreur = ? where id = ?")
                .params(Sql.instant(horloge.instant().plus(attente)), court, annonce.id())
                .update();
    }
}
