package fr.escalade.courrier;

import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of the printed batches. */
@Repository
class TirageRepository {

    private static final String EN_ATTENTE = """
            from courrier where canal = 'COURRIER' and etat = 'A_ENVOYER' and reference_porteur is null
                and (cast(:creancier as varchar) is null or creancier = :creancier)""";

    private final JdbcClient jdbc;

    TirageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> enAttente(String creancier) {
        return jdbc.sql("select id " + EN_ATTENTE + " order by id")
                .param("creancier", creancier)
                .query(Long.class)
                .list();
    }

    long nombre(String creancier) {
        return jdbc.sql("select count(*) " + EN_ATTENTE)
                .param("creancier", creancier)
                .query(Long.class)
                .single();
    }

    long inserer(Instant moment, String auteur, boolean avecFiches, Map<Long, Integer> pages) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("insert into tirage (tire_le, auteur, avec_fiches, lettres, pages) values (?, ?, ?, ?, ?)")
                .params(
                        Sql.instant(moment),
                        auteur,
                        avecFiches,
                        pages.size(),
                        pages.values().stream().mapToInt(Integer::intValue).sum())
                .update(cle, "id");
        long id = cle.getKeyAs(Long.class);
        int rang = 1;
        for (Map.Entry<Long, Integer> une : pages.entrySet()) {
            jdbc.sql("insert into tirage_courrier (tirage_id, rang, courrier_id, pages) values (?, ?, ?, ?)")
                    .params(id, rang++, une.getKey(), une.getValue())
                    .update();
        }
        return id;
    }

    void compter(long id) {
        jdbc.sql("update tirage set impressions = impressions + 1 where id = ?")
                .param(id)
                .update();
    }

    void poster(long id, LocalDate jour) {
        jdbc.sql("update tirage set poste_le = ? where id = ?").params(jour, id).update();
    }

    Optional<Tirage> parId(long id) {
        return jdbc.sql("select * from tirage where id = ?")
                .param(id)
                .query(TirageRepository::ligne)
                .optional();
    }

    List<Tirage> recents(int nombre) {
        return jdbc.sql("select * from tirage order by id desc fetch first :nombre rows only")
                .param("nombre", nombre)
                .query(TirageRepository::ligne)
                .list();
    }

    record Place(long courrier, int pages) {}

    List<Place> places(long tirage) {
        return jdbc.sql("select courrier_id, pages from tirage_courrier where tirage_id = ? order by rang")
                .param(tirage)
                .query((ligne, n) -> new Place(ligne.getLong("courrier_id"), ligne.getInt("pages")))
                .list();
    }

    List<Long> duCourrier(long courrier) {
        return jdbc.sql("select tirage_id from tirage_courrier where courrier_id = ? order by tirage_id")
                .param(courrier)
                .query(Long.class)
                .list();
    }

    private static Tirage ligne(ResultSet ligne, int n) throws SQLException {
        return new Tirage(
                ligne.getLong("id"),
                Sql.instant(ligne, "tire_le"),
                ligne.getString("auteur"),
                ligne.getBoolean("avec_fiches"),
                ligne.getInt("lettres"),
                ligne.getInt("pages"),
                ligne.getInt("impressions"),
                Sql.date(ligne, "poste_le"));
    }
}
