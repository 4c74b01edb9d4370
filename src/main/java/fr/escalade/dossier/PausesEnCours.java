package fr.escalade.dossier;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the pauses in force today by what they reach, and the days of peace after those that are over. */
@Component
class PausesEnCours {

    private static final String EN_VIGUEUR = " s.levee_le is null and (s.jusqu_a is null or s.jusqu_a >= :jour)";

    private final JdbcClient jdbc;
    private final Creances creances;
    private final Clock horloge;

    PausesEnCours(JdbcClient jdbc, Creances creances, Clock horloge) {
        this.jdbc = jdbc;
        this.creances = creances;
        this.horloge = horloge;
    }

    Optional<Suspension> parId(long id) {
        return jdbc.sql("select s.* from suspension s where s.id = :id and" + EN_VIGUEUR)
                .param("id", id)
                .param("jour", Temps.aujourdhui(horloge))
                .query(PausesEnCours::suspension)
                .optional();
    }

    /**
     * In force for that case: its own, its debtor's, its creditor's portfolio's; or those of its late invoices when they
     * leave nothing to chase: a case is then paused as if it were by itself.
     */
    List<Suspension> duDossier(Dossier dossier) {
        List<Suspension> toutes = duDossierEtDesFactures(dossier.id());
        List<Suspension> entieres = toutes.stream()
                .filter(suspension -> suspension.portee() != Portee.FACTURE)
                .toList();
        return entieres.isEmpty() && !toutes.isEmpty() ? deToutCeQuiEstEchu(dossier.debiteur()) : entieres;
    }

    private List<Suspension> deToutCeQuiEstEchu(long debiteur) {
        List<Long> echues = creances.duDebiteur(debiteur).stream()
                .filter(facture -> facture.estExigible(Temps.aujourdhui(horloge)))
                .map(Facture::id)
                .toList();
        Map<Long, List<Suspension>> pauses = desFactures(echues);
        return pauses.size() < echues.size()
                ? List.of()
                : pauses.values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Suspension::id))
                        .toList();
    }

    /** In force for that case, and the pauses of single invoices of its debtor. */
    List<Suspension> duDossierEtDesFactures(long dossier) {
        return jdbc.sql("""
                        select s.* from suspension s join dossier d on d.id = :dossier
                        where (s.dossier_id = d.id or s.debiteur_id = d.debiteur_id or s.creancier = d.creancier
                            or s.facture_id in (select f.id from facture f where f.debiteur_id = d.debiteur_id)) and""" + EN_VIGUEUR + " order by s.id")
                .param("dossier", dossier)
                .param("jour", Temps.aujourdhui(horloge))
                .query(PausesEnCours::suspension)
                .list();
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

    /** Invoices of the debtor that are paused by themselves: cited nowhere, demanded nowhere. */
    Set<Long> facturesSuspendues(long debiteur) {
        return Set.copyOf(jdbc.sql("""
                        select s.facture_id from suspension s join facture f on f.id = s.facture_id
                        where f.debiteur_id = :debiteur and""" + EN_VIGUEUR)
                .param("debiteur", debiteur)
                .param("jour", Temps.aujourdhui(horloge))
                .query(Long.class)
                .list());
    }

    /**
     * Invoices of the debtor that no step may demand today, because they are paused by themselves or have been until too
     * recently: the day from which each may be demanded again, {@link LocalDate#MAX} while nobody can tell.
     *
     * @param courtoisie days of peace after a pause
     */
    Map<Long, LocalDate> facturesEnPaix(long debiteur, int courtoisie) {
        Map<Long, LocalDate> libres = new HashMap<>();
        jdbc.sql("""
                        select s.facture_id, s.levee_le, s.jusqu_a from suspension s join facture f on f.id = s.facture_id
                        where f.debiteur_id = ?""").param(debiteur).query((RowCallbackHandler) ligne -> {
            LocalDate libre = libreLe(Sql.date(ligne, "levee_le"), Sql.date(ligne, "jusqu_a"), courtoisie);
            if (libre.isAfter(Temps.aujourdhui(horloge))) {
                libres.merge(ligne.getLong("facture_id"), libre, (une, autre) -> une.isAfter(autre) ? une : autre);
            }
        });
        return libres;
    }

    private static LocalDate libreLe(LocalDate leveeLe, LocalDate jusquA, int courtoisie) {
        if (leveeLe != null) {
            return leveeLe.plusDays(courtoisie);
        }
        return jusquA == null ? LocalDate.MAX : jusquA.plusDays(Math.max(1, courtoisie));
    }

    /**
     * The last day of the latest pause that is over, put on the case by a person, for a payment plan or for an offer: the
     * debtor was told of it, and has its end to think it over.
     */
    Optional<LocalDate> derniereFin(long dossier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        return jdbc.sql("""
                        select max(coalesce(s.levee_le, s.jusqu_a)) as fin from suspension s join dossier d on d.id = ?
                        where (s.dossier_id = d.id or s.debiteur_id = d.debiteur_id or s.creancier = d.creancier)
                            and (s.origine is null or s.origine like 'echeancier-%' or s.origine like 'remise-%')
                            and (s.levee_le is not null or s.jusqu_a < ?)""")
                .params(dossier, jour)
                .query((ligne, n) -> Optional.ofNullable(Sql.date(ligne, "fin")))
                .single();
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
