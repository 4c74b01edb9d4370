package fr.escalade.dossier;

import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class DossierRepository {

    private static final String RECHERCHE = """
             from dossier d join debiteur b on b.id = d.debiteur_id
            where (:creancier is null or d.creancier = :creancier)
              and (:etat is null or d.etat = :etat)
              and (:q is null or lower(d.numero) like :q or lower(b.code) like :q or lower(b.nom) like :q)
            """;

    private final JdbcClient jdbc;

    DossierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> parNumero(String numero) {
        return jdbc.sql("select * from dossier where numero = ?")
                .param(numero)
                .query(DossierRepository::dossier)
                .optional();
    }

    Optional<Dossier> parId(long id) {
        return jdbc.sql("select * from dossier where id = ?")
                .param(id)
                .query(DossierRepository::dossier)
                .optional();
    }

    Optional<Dossier> actif(long debiteur) {
        return jdbc.sql("select * from dossier where debiteur_id = ? and etat <> 'CLOS'")
                .param(debiteur)
                .query(DossierRepository::dossier)
                .optional();
    }

    List<Dossier> actifsDuCreancier(String creancier) {
        return jdbc.sql("select * from dossier where creancier = ? and etat <> 'CLOS' order by id")
                .param(creancier)
                .query(DossierRepository::dossier)
                .list();
    }

    List<Dossier> duDebiteur(long debiteur) {
        return jdbc.sql("select * from dossier where debiteur_id = ? order by id desc")
                .param(debiteur)
                .query(DossierRepository::dossier)
                .list();
    }

    Page<Dossier> chercher(String creancier, EtatDossier etat, String q, int page, int taille) {
        String motif = q == null || q.isBlank() ? null : "%" + q.trim().toLowerCase(Locale.ROOT) + "%";
        String nomEtat = etat == null ? null : etat.name();
        long total = criteres("select count(*)" + RECHERCHE, creancier, nomEtat, motif)
                .query(Long.class)
                .single();
        List<Dossier> contenu = criteres(
                        "select d.*" + RECHERCHE
                                + " order by d.id desc offset :debut rows fetch next :taille rows only",
                        creancier,
                        nomEtat,
                        motif)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(DossierRepository::dossier)
                .list();
        return new Page<>(contenu, total, page, taille);
    }

    /** The number is made of the row's own id: unique without a counter that would serialise openings. */
    Dossier creer(String creancier, long debiteur, LocalDate jour) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("insert into dossier (numero, creancier, debiteur_id, etat, ouvert_le) values (?, ?, ?, 'OUVERT', ?)")
                .params(UUID.randomUUID().toString(), creancier, debiteur, jour)
                .update(cle, "id");
        long id = cle.getKeyAs(Number.class).longValue();
        String numero = "D-%d-%06d".formatted(jour.getYear(), id);
        jdbc.sql("update dossier set numero = ? where id = ?")
                .params(numero, id)
                .update();
        return parId(id).orElseThrow();
    }

    void changerEtat(long id, EtatDossier etat) {
        jdbc.sql("update dossier set etat = ? where id = ?")
                .params(etat.name(), id)
                .update();
    }

    void rentrer(long id, EtatDossier etat) {
        jdbc.sql("update dossier set cycle = cycle + 1, etat = ? where id = ?")
                .params(etat.name(), id)
                .update();
    }

    void clore(long id, LocalDate jour, String motif) {
        jdbc.sql("update dossier set etat = 'CLOS', clos_le = ?, motif_fin = ? where id = ?")
                .params(jour, motif, id)
                .update();
    }

    private JdbcClient.StatementSpec criteres(String sql, String creancier, String etat, String q) {
        return jdbc.sql(sql)
                .param("creancier", creancier, java.sql.Types.VARCHAR)
                .param("etat", etat, java.sql.Types.VARCHAR)
                .param("q", q, java.sql.Types.VARCHAR);
    }

    private static Dossier dossier(ResultSet ligne, int n) throws SQLException {
        return new Dossier(
                ligne.getLong("id"),
                ligne.getString("numero"),
                ligne.getString("creancier"),
                ligne.getLong("debiteur_id"),
                EtatDossier.valueOf(ligne.getString("etat")),
                ligne.getInt("cycle"),
                Sql.date(ligne, "ouvert_le"),
                Sql.date(ligne, "clos_le"),
                ligne.getString("motif_fin"));
    }
}
