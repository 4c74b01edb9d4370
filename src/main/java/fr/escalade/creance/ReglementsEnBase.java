package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The payments' table. */
@Component
class ReglementsEnBase {

    private final JdbcClient jdbc;
    private final Clock horloge;

    ReglementsEnBase(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    Optional<Reglement> trouver(String creancier, String reference) {
        return jdbc.sql("select * from reglement where creancier = ? and reference = ?")
                .params(creancier, reference)
                .query(ReglementsEnBase::lire)
                .optional();
    }

    List<Reglement> duDebiteur(long debiteur) {
        return jdbc.sql("select * from reglement where debiteur_id = ? order by date_valeur desc, id desc")
                .param(debiteur)
                .query(ReglementsEnBase::lire)
                .list();
    }

    long inserer(NouveauReglement reglement, long debiteur, Montant disponible) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into reglement (creancier, reference, date_valeur, montant, devise, debiteur_id,
                                disponible, recu_le)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            reglement.creancier(),
                            reglement.reference(),
                            reglement.date(),
                            reglement.montant().valeur(),
                            reglement.montant().devise().getCurrencyCode(),
                            debiteur,
                            disponible.valeur(),
                            Sql.instant(horloge.instant()))
                    .update(cle, "id");
        } catch (DuplicateKeyException e) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "reference-deja-utilisee",
                    "Un règlement de référence « " + reglement.reference()
                            + " » vient d'être enregistré. Recommencez : il sera" + " reconnu.");
        }
        return cle.getKeyAs(Number.class).longValue();
    }

    void annuler(long reglement, LocalDate jour) {
        jdbc.sql("update reglement set annule_le = ?, disponible = 0 where id = ?")
                .params(jour, reglement)
                .update();
    }

    private static Reglement lire(ResultSet ligne, int n) throws SQLException {
        String devise = ligne.getString("devise");
        return new Reglement(
                ligne.getLong("id"),
                ligne.getString("creancier"),
                ligne.getString("reference"),
                Sql.date(ligne, "date_valeur"),
                Montant.de(ligne.getBigDecimal("montant"), devise),
                ligne.getLong("debiteur_id"),
                Montant.de(ligne.getBigDecimal("disponible"), devise),
                Sql.date(ligne, "annule_le"),
                Sql.instant(ligne, "recu_le"));
    }
}
