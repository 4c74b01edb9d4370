package fr.escalade.contentieux;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class ActesEnBase {

    private final JdbcClient jdbc;

    ActesEnBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Acte inserer(long dossier, NouvelActe acte, Montant montant, LocalDate limite, String auteur, Instant maintenant) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into acte_contentieux (dossier_id, voie, type, jour, reference, montant, devise, limite,
                            auteur, saisi_le) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        dossier,
                        acte.voie().name(),
                        acte.type().name(),
                        acte.jour(),
                        acte.reference(),
                        montant == null ? null : montant.valeur(),
                        montant == null ? null : montant.devise().getCurrencyCode(),
                        limite,
                        auteur,
                        Sql.instant(maintenant))
                .update(cle, "id");
        return new Acte(
                cle.getKeyAs(Number.class).longValue(),
                dossier,
                acte.voie(),
                acte.type(),
                acte.jour(),
                acte.reference(),
                montant,
                limite,
                auteur);
    }

    /** In the order in which they were recorded. */
    List<Acte> duDossier(long dossier) {
        return jdbc.sql("select * from acte_contentieux where dossier_id = ? order by id")
                .param(dossier)
                .query(ActesEnBase::acte)
                .list();
    }

    void remettre(long dossier, long piece, Instant maintenant) {
        jdbc.sql("insert into dossier_remis (dossier_id, piece_id, constitue_le) values (?, ?, ?)")
                .params(dossier, piece, Sql.instant(maintenant))
                .update();
    }

    private static Acte acte(ResultSet ligne, int n) throws SQLException {
        String devise = ligne.getString("devise");
        return new Acte(
                ligne.getLong("id"),
                ligne.getLong("dossier_id"),
                Voie.valueOf(ligne.getString("voie")),
                TypeActe.valueOf(ligne.getString("type")),
                Sql.date(ligne, "jour"),
                ligne.getString("reference"),
                devise == null ? null : Montant.de(ligne.getBigDecimal("montant"), devise),
                Sql.date(ligne, "limite"),
                ligne.getString("auteur"));
    }
}
