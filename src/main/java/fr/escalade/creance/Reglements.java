package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments as they were booked, to be read: {@link Creances} books and reverses them. */
@Component
public class Reglements {

    /**
     * {@code disponible} is what no invoice has used; {@code annuleLe} the day it was reversed, or null; {@code debiteur}
     * null when nobody was recognised; the imputations are those in force, with the principal still owed on each invoice.
     */
    public record Reglement(
            String creancier,
            String reference,
            LocalDate date,
            Montant montant,
            Montant disponible,
            Long debiteur,
            String nomDebiteur,
            List<Encaissement.Imputation> imputations,
            LocalDate annuleLe,
            Instant recuLe) {

        /** Numbers of the invoices that it paid. */
        public List<String> factures() {
            return imputations.stream()
                    .map(Encaissement.Imputation::facture)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static final String LECTURE = "select r.*, d.nom as nom_debiteur";
    private static final String ORIGINE = " from reglement r left join debiteur d on d.id = r.debiteur_id ";
    private static final String FILTRE = """
            where (cast(:creancier as varchar(40)) is null or r.creancier = :creancier)
              and (cast(:debiteur as varchar(60)) is null or d.code = :debiteur)
            """;

    private final JdbcClient jdbc;

    Reglements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reglement> trouver(String creancier, String reference) {
        return jdbc.sql(LECTURE + ORIGINE + "where r.creancier = ? and r.reference = ?")
                .params(creancier, reference)
                .query(this::lire)
                .optional();
    }

    /** creancier null: of all. Last received first. */
    public Page<Reglement> derniers(String creancier, int page, int taille) {
        return chercher(creancier, null, page, taille);
    }

    /** creancier and debiteur (code) may be null. Last received first. */
    public Page<Reglement> chercher(String creancier, String debiteur, int page, int taille) {
        List<Reglement> contenu = jdbc.sql(LECTURE + ORIGINE + FILTRE
                        + "order by r.recu_le desc, r.id desc offset :debut rows fetch next :taille rows only")
                .param("creancier", creancier)
                .param("debiteur", debiteur)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(this::lire)
                .list();
        long total = jdbc.sql("select count(*)" + ORIGINE + FILTRE)
                .param("creancier", creancier)
                .param("debiteur", debiteur)
                .query(Long.class)
                .single();
        return new Page<>(contenu, total, page, taille);
    }

    /** All payments of a debtor, last value date first. */
    public List<Reglement> duDebiteur(long debiteur) {
        return jdbc.sql(LECTURE + ORIGINE + "where r.debiteur_id = ? order by r.date_valeur desc, r.id desc")
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
                Montant.de(ligne.getBigDecimal("montant"), devise),
                Montant.de(ligne.getBigDecimal("disponible"), devise),
                Sql.entier(ligne, "debiteur_id"),
                ligne.getString("nom_debiteur"),
                imputations(ligne.getLong("id")),
                Sql.date(ligne, "annule_le"),
                Sql.instant(ligne, "recu_le"));
    }

    private List<Encaissement.Imputation> imputations(long reglement) {
        return jdbc.sql("""
                        select f.numero, f.devise, f.solde, i.principal, i.interets, i.indemnite
                          from imputation i join facture f on f.id = i.facture_id
                         where i.reglement_id = ? and i.annulee = false order by i.id""").param(reglement).query(Reglements::imputation).list();
    }

    private static Encaissement.Imputation imputation(ResultSet ligne, int n) throws SQLException {
        String devise = ligne.getString("devise");
        return new Encaissement.Imputation(
                ligne.getString("numero"),
                Montant.de(ligne.getBigDecimal("principal"), devise),
                Montant.de(ligne.getBigDecimal("interets"), devise),
                Montant.de(ligne.getBigDecimal("indemnite"), devise),
                Montant.de(ligne.getBigDecimal("solde"), devise));
    }
}
