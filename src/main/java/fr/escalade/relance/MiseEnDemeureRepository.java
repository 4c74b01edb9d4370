package fr.escalade.relance;

import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of formal notices: one line per case and cycle, from approval to dispatch. */
@Repository
class MiseEnDemeureRepository {

    record Ligne(long id, long courrier, int delaiJours) {}

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
                        select id, courrier_id, delai_jours from mise_en_demeure
                        where dossier_id = ? and cycle = ? and courrier_id is not null and depose_le is null
                        order by id desc fetch first 1 row only""")
                .params(dossier.id(), dossier.cycle())
                .query((ligne, n) ->
                        new Ligne(ligne.getLong("id"), ligne.getLong("courrier_id"), ligne.getInt("delai_jours")))
                .optional();
    }

    void deposer(long id, LocalDate jour, String suivi, LocalDate expire) {
        jdbc.sql("update mise_en_demeure set depose_le = ?, suivi = ?, expire_le = ? where id = ?")
                .params(jour, suivi, expire, id)
                .update();
    }
}
