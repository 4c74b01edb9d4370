package fr.escalade.dossier;

import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the pauses in force today by what they reach. */
@Component
class PausesEnCours {

    private static final String EN_VIGUEUR = " s.levee_le is null and (s.jusqu_a is null or s.jusqu_a >= :jour)";

    private final JdbcClient jdbc;
    private final Clock horloge;

    PausesEnCours(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    Optional<Suspension> parId(long id) {
        return jdbc.sql("select s.* from suspension s where s.id = :id and" + EN_VIGUEUR)
                .param("id", id)
                .param("jour", Temps.aujourdhui(horloge))
                .query(PausesEnCours::suspension)
                .optional();
    }

    /** The debtor's own and its portfolio's. */
    List<Suspension> duDebiteur(long debiteur) {
        return jdbc.sql("""
                        select s.* from suspension s join debiteur d on d.id = :debiteur
                        where (s.debiteur_id = d.id or s.creancier = d.creancier) and""" + EN_VIGUEUR + " order by s.id")
                .param("debiteur", debiteur)
                .param("jour", Temps.aujourdhui(horloge))
                .query(PausesEnCours::suspension)
                .list();
    }

    Map<Long, List<Suspension>> desFactures(Collection<Long> factures) {
        if (factures.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select s.* from suspension s where s.facture_id in (:factures) and" + EN_VIGUEUR
                        + " order by s.id")
                .param("factures", factures)
                .param("jour", Temps.aujourdhui(horloge))
                .query((ligne, n) -> Map.entry(ligne.getLong("facture_id"), suspension(ligne, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<String, List<Suspension>> desPortefeuilles() {
        return jdbc
                .sql("select s.* from suspension s where s.portee = 'PORTEFEUILLE' and" + EN_VIGUEUR + " order by s.id")
                .param("jour", Temps.aujourdhui(horloge))
                .query((ligne, n) -> Map.entry(ligne.getString("creancier"), suspension(ligne, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static Suspension suspension(ResultSet ligne, int n) throws SQLException {
        return new Suspension(
                ligne.getLong("id"),
                Portee.valueOf(ligne.getString("portee")),
                ligne.getString("motif"),
                ligne.getString("auteur"),
                Sql.date(ligne, "debut"),
                Sql.date(ligne, "jusqu_a"),
                ligne.getString("origine"));
    }
}
