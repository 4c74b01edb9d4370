package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments booked, for those who look them up: booking and reversing them is the business of {@link Creances}. */
@Component
public class ReglementsConnus {

    private static final String FILTRE = """
             from reglement r left join debiteur d on d.id = r.debiteur_id
            where (cast(:creancier as varchar) is null or r.creancier = :creancier)
              and (cast(:debiteur as varchar) is null or d.code = :debiteur)""";

    private final JdbcClient jdbc;

    ReglementsConnus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReglementConnu> trouver(String creancier, String reference) {
        return jdbc.sql("select * from reglement where creancier = ? and reference = ?")
                .params(creancier, reference)
                .query(this::reglement)
                .optional();
    }

    /** creancier and debiteur (code) may be null; newest first. */
    public Page<ReglementConnu> chercher(String creancier, String debiteur, int page, int taille) {
        long total = jdbc.sql("select count(*)" + FILTRE)
                .param("creancier", creancier)
                .param("debiteur", debiteur)
                .query(Long.class)
                .single();
        List<ReglementConnu> contenu = jdbc.sql("select r.*" + FILTRE
                        + " order by r.date_valeur desc, r.id desc offset :debut rows fetch next :taille rows only")
                .param("creancier", creancier)
                .param("debiteur", debiteur)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(this::reglement)
                .list();
        return new Page<>(contenu, total, page, taille);
    }

    private ReglementConnu reglement(ResultSet ligne, int n) throws SQLException {
        String devise = ligne.getString("devise");
        return new ReglementConnu(
                ligne.getString("creancier"),
                ligne.getString("reference"),
                Sql.date(ligne, "date_valeur"),
                Montant.de(ligne.getBigDecimal("montant"), devise),
                Montant.de(ligne.getBigDecimal("disponible"), devise),
                Sql.entier(ligne, "debiteur_id"),
                Sql.date(ligne, "annule_le"),
                Sql.instant(ligne, "recu_le"),
                imputations(ligne.getLong("id")));
    }

    private List<Encaissement.Imputation> imputations(long reglement) {
        return jdbc.sql("""
                        select f.numero, f.devise, f.solde, i.principal, i.interets, i.indemnite
                          from imputation i join facture f on f.id = i.facture_id
                         where i.reglement_id = ? and i.annulee = false order by i.id""")
                .param(reglement)
                .query((ligne, n) -> {
                    String devise = ligne.getString("devise");
                    return new Encaissement.Imputation(
                            ligne.getString("numero"),
                            Montant.de(ligne.getBigDecimal("principal"), devise),
                            Montant.de(ligne.getBigDecimal("interets"), devise),
                            Montant.de(ligne.getBigDecimal("indemnite"), devise),
                            Montant.de(ligne.getBigDecimal("solde"), devise));
                })
                .list();
    }
}
