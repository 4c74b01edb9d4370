package fr.escalade.relance;

import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register of formal notices, from approval to dispatch. A line that was taken back, or reached nobody, has no effect
 * any more; its approval is carried over to the line of the next letter.
 */
@Repository
class MiseEnDemeureRepository {

    /** {@code montant} is the principal approved. */
    record Ligne(long id, long courrier, int delaiJours, BigDecimal montant) {}

    private static final String POSTES = """
            select m.*, r.sort, r.jour, r.piece_id, r.auteur from mise_en_demeure m
            left join retour_recommande r on r.mise_en_demeure_id = m.id
            where m.depose_le is not null and m.dossier_id = ? order by m.depose_le, m.id""";

    private final JdbcClient jdbc;
    private final Clock horloge;

    MiseEnDemeureRepository(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    void approuver(Dossier dossier, BigDecimal montant, String auteur) {
        int lignes = jdbc.sql("""
                        update mise_en_demeure set montant = ?, approuvee_par = ?, approuvee_le = ?
                        where dossier_id = ? and cycle = ? and courrier_id is null""")
                .params(montant, auteur, Sql.instant(horloge.instant()), dossier.id(), dossier.cycle())
                .update();
        if (lignes == 0) {
            jdbc.sql("""
                            insert into mise_en_demeure (dossier_id, cycle, montant, approuvee_par, approuvee_le)
                            values (?, ?, ?, ?, ?)""")
                    .params(dossier.id(), dossier.cycle(), montant, auteur, Sql.instant(horloge.instant()))
                    .update();
        }
    }

    /** The amount approved for the letter that is still to be issued. */
    Optional<BigDecimal> montantApprouve(Dossier dossier) {
        return jdbc.sql("""
                        select montant from mise_en_demeure
                        where dossier_id = ? and cycle = ? and courrier_id is null""")
                .params(dossier.id(), dossier.cycle())
                .query(BigDecimal.class)
                .optional();
    }

    void emettre(Dossier dossier, long courrier, int delaiJours) {
        jdbc.sql("""
                        update mise_en_demeure set courrier_id = ?, delai_jours = ?
                        where dossier_id = ? and cycle = ? and courrier_id is null""")
                .params(courrier, delaiJours, dossier.id(), dossier.cycle())
                .update();
    }

    /** The letter issued and not dispatched yet. */
    Optional<Ligne> emise(Dossier dossier) {
        return jdbc.sql("""
                        select id, courrier_id, delai_jours, montant from mise_en_demeure
                        where dossier_id = ? and cycle = ? and courrier_id is not null and depose_le is null
                            and sans_effet_le is null order by id desc fetch first 1 row only""")
                .params(dossier.id(), dossier.cycle())
                .query((ligne, n) -> new Ligne(
                        ligne.getLong("id"),
                        ligne.getLong("courrier_id"),
                        ligne.getInt("delai_jours"),
                        ligne.getBigDecimal("montant")))
                .optional();
    }

    void deposer(long id, LocalDate jour, String suivi, LocalDate expire) {
        jdbc.sql("update mise_en_demeure set depose_le = ?, suivi = ?, expire_le = ? where id = ?")
                .params(jour, suivi, expire, id)
                .update();
    }

    void prolonger(long id, LocalDate expire) {
        jdbc.sql("update mise_en_demeure set expire_le = ? where id = ?")
                .params(expire, id)
                .update();
    }

    int delaiJours(long id) {
        return jdbc.sql("select delai_jours from mise_en_demeure where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** The letter has no effect; what was approved stays approved for the letter that takes its place, same amount only. */
    void priverDEffet(long id, LocalDate jour) {
        jdbc.sql("update mise_en_demeure set sans_effet_le = ? where id = ?")
                .params(jour, id)
                .update();
        jdbc.sql("""
                        insert into mise_en_demeure (dossier_id, cycle, montant, approuvee_par, approuvee_le)
                        select m.dossier_id, m.cycle, m.montant, m.approuvee_par, m.approuvee_le
                        from mise_en_demeure m where m.id = ? and not exists (
                            select 1 from mise_en_demeure n where n.dossier_id = m.dossier_id and n.cycle = m.cycle
                                and n.courrier_id is null)""").param(id).update();
    }

    void retourner(long id, RecommandePoste.Retour retour) {
        jdbc.sql("""
                        insert into retour_recommande (mise_en_demeure_id, sort, jour, piece_id, auteur, inscrit_le)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        retour.sort().name(),
                        retour.jour(),
                        retour.piece(),
                        retour.auteur(),
                        Sql.instant(horloge.instant()))
                .update();
    }

    /** Of all cycles, in the order in which they were posted. */
    List<RecommandePoste> postes(long dossier) {
        return jdbc.sql(POSTES)
                .param(dossier)
                .query(MiseEnDemeureRepository::poste)
                .list();
    }

    private static RecommandePoste poste(ResultSet ligne, int n) throws SQLException {
        String sort = ligne.getString("sort");
        return new RecommandePoste(
                ligne.getLong("id"),
                ligne.getLong("courrier_id"),
                Sql.date(ligne, "depose_le"),
                ligne.getString("suivi"),
                Sql.date(ligne, "expire_le"),
                Sql.date(ligne, "sans_effet_le") != null,
                sort == null
                        ? null
                        : new RecommandePoste.Retour(
                                SortDuRecommande.valueOf(sort),
                                Sql.date(ligne, "jour"),
                                Sql.entier(ligne, "piece_id"),
                                ligne.getString("auteur")));
    }
}
