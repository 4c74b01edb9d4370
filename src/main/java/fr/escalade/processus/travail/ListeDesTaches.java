package fr.escalade.processus.travail;

import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Our projection of the engine's human tasks, written in the engine's transaction and read with a fitting index. */
@Component
public class ListeDesTaches {

    /**
     * A task as projected; {@code prochaine} says in French what happens by itself if nobody acts, {@code instance} is
     * the engine's, and {@code principale} tells that the task stands on the case's main line: a pause holds it.
     */
    public record Ligne(
            String id,
            String etape,
            String libelle,
            String formulaire,
            long dossier,
            String groupe,
            String assigne,
            Instant creeeLe,
            Instant echeance,
            String prochaine,
            String instance,
            boolean principale) {}

    private static final String FILTRE = """
             from tache t join dossier d on d.id = t.dossier_id
            where (:creancier is null or d.creancier = :creancier)
              and (:groupe is null or t.groupe = :groupe)
              and (:assigne is null or t.assigne = :assigne)
            """;

    private static final String EN_PAUSE = " (t.principale and d.etat = 'SUSPENDU')";

    private final JdbcClient jdbc;
    private final Clock horloge;

    ListeDesTaches(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    public Page<Ligne> lister(String creancier, String groupe, String assigne, int page, int taille) {
        long total = filtrer("select count(*)" + FILTRE + "and not" + EN_PAUSE, creancier, groupe, assigne)
                .query(Long.class)
                .single();
        List<Ligne> lignes = filtrer(
                        "select t.*" + FILTRE + "and not" + EN_PAUSE
                                + " order by t.echeance, t.id offset :debut rows fetch next :taille rows only",
                        creancier,
                        groupe,
                        assigne)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(ListeDesTaches::ligne)
                .list();
        return new Page<>(lignes, total, page, taille);
    }

    public long enPause(String creancier, String groupe, String assigne) {
        return filtrer("select count(*)" + FILTRE + "and" + EN_PAUSE, creancier, groupe, assigne)
                .query(Long.class)
                .single();
    }

    public Optional<Ligne> trouver(String id) {
        return jdbc.sql("select * from tache where id = ?")
                .param(id)
                .query(ListeDesTaches::ligne)
                .optional();
    }

    public List<Ligne> duDossier(long dossier) {
        return jdbc.sql("select * from tache where dossier_id = ? order by creee_le")
                .param(dossier)
                .query(ListeDesTaches::ligne)
                .list();
    }

    /** A waiting task of a procedure's instance climbs to another group; returns how many did (two disputes: two). */
    @Transactional(propagation = Propagation.MANDATORY)
    public int monter(String instance, String etape, String groupe) {
        return jdbc.sql("update tache set groupe = ?, assigne = null where instance = ? and etape = ?")
                .params(groupe, instance, etape)
                .update();
    }

    void ajouter(Ligne ligne) {
        jdbc.sql("""
                        insert into tache (id, etape, libelle, formulaire, dossier_id, groupe, assigne, creee_le, echeance,
                            prochaine, instance, principale) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        ligne.id(),
                        ligne.etape(),
                        ligne.libelle(),
                        ligne.formulaire(),
                        ligne.dossier(),
                        ligne.groupe(),
                        ligne.assigne(),
                        Sql.instant(horloge.instant()),
                        Sql.instant(ligne.echeance()),
                        ligne.prochaine(),
                        ligne.instance(),
                        ligne.principale())
                .update();
    }

    void assigner(String id, String assigne) {
        jdbc.sql("update tache set assigne = ? where id = ?")
                .params(assigne, id)
                .update();
    }

    void reporter(String id, Instant echeance) {
        jdbc.sql("update tache set echeance = ? where id = ?")
                .params(Sql.instant(echeance), id)
                .update();
    }

    void retirer(String id) {
        jdbc.sql("delete from tache where id = ?").param(id).update();
    }

    private JdbcClient.StatementSpec filtrer(String sql, String creancier, String groupe, String assigne) {
        return jdbc.sql(sql)
                .param("creancier", creancier, Types.VARCHAR)
                .param("groupe", groupe, Types.VARCHAR)
                .param("assigne", assigne, Types.VARCHAR);
    }

    private static Ligne ligne(ResultSet ligne, int n) throws SQLException {
        return new Ligne(
                ligne.getString("id"),
                ligne.getString("etape"),
                ligne.getString("libelle"),
                ligne.getString("formulaire"),
                ligne.getLong("dossier_id"),
                ligne.getString("groupe"),
                ligne.getString("assigne"),
                Sql.instant(ligne, "creee_le"),
                Sql.instant(ligne, "echeance"),
                ligne.getString("prochaine"),
                ligne.getString("instance"),
                ligne.getBoolean("principale"));
    }
}
