package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments as they were booked, to be read: {@link Creances} books and reverses them. */
@Component
public class Reglements {

    /**
     * {@code disponible} is what no invoice has used; {@code factures} the numbers that it paid; {@code annuleLe} the day it
     * was reversed, or null; {@code debiteur} null when nobody was recognised.
     */
    public record Reglement(
            String creancier,
            String reference,
            LocalDate date,
            Montant montant,
            Montant disponible,
            Long debiteur,
            String nomDebiteur,
            List<String> factures,
            LocalDate annuleLe,
            Instant recuLe) {}

    private static final String LECTURE = """
            select r.*, d.nom as nom_debiteur from reglement r left join debiteur d on d.id = r.debiteur_id
            """;

    private static final String FACTURES = """
            select distinct f.numero from imputation i join facture f on f.id = i.facture_id
            where i.reglement_id = ? and i.annulee = false order by f.numero""";

    private final JdbcClient jdbc;

    Reglements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** creancier null: of all. Last received first. */
    public Page<Reglement> derniers(String creancier, int page, int taille) {
        List<Reglement> contenu = jdbc.sql(LECTURE + """
                        where (cast(? as varchar(40)) is null or r.creancier = ?)
                        order by r.recu_le desc, r.id desc offset ? rows fetch next ? rows only""")
                .params(creancier, creancier, (long) page * taille, taille)
                .query(this::lire)
                .list();
        long total = jdbc.sql("select count(*) from reglement where (cast(? as varchar(40)) is null or creancier = ?)")
                .params(creancier, creancier)
                .query(Long.class)
                .single();
        return new Page<>(contenu, total, page, taille);
    }

    /** All payments of a debtor, last value date first. */
    public List<Reglement> duDebiteur(long debiteur) {
        return jdbc.sql(LECTURE + "where r.debiteur_id = ? order by r.date_valeur desc, r.id desc")
                .param(debiteur)
                .query(this::lire)
                .list();
    }

    private Reglement lire(ResultSet ligne, int n) throws SQLException {
        String devise = ligne.getString("devise");
        return new Reglement(
                ligne.getString("creancier"),
                ligne.getString("reference"),
                Sql.date(ligne, "date_valeur"),
                montant(ligne.getBigDecimal("montant"), devise),
                montant(ligne.getBigDecimal("disponible"), devise),
                Sql.entier(ligne, "debiteur_id"),
                ligne.getString("nom_debiteur"),
                factures(ligne.getLong("id")),
                Sql.date(ligne, "annule_le"),
                Sql.instant(ligne, "recu_le"));
    }

    private List<String> factures(long reglement) {
        return jdbc.sql(FACTURES).param(reglement).query(String.class).list();
    }

    private static Montant montant(BigDecimal valeur, String devise) {
        return Montant.de(valeur, devise);
    }
}
