package fr.escalade.creance;

import fr.escalade.droit.EvenementDePrescription;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The recorded events of prescription: their table. */
@Component
class EvenementsEnBase {

    private final JdbcClient jdbc;
    private final Clock horloge;

    EvenementsEnBase(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    /** An event with what it belongs to; {@code annuleLe} null while it has its effect. */
    record Inscrit(long id, long facture, EvenementDePrescription evenement, String source, LocalDate annuleLe) {}

    /** By invoice, those that have their effect, in one query per 5,000; an invoice without any is left out. */
    Map<Long, List<EvenementDePrescription>> enVigueur(Collection<Long> factures) {
        Map<Long, List<EvenementDePrescription>> evenements = new HashMap<>();
        for (List<Long> tranche : FacturesEnBase.tranches(factures)) {
            jdbc.sql(
                            "select * from evenement_prescription where facture_id in (:ids) and annule_le is null order by jour")
                    .param("ids", tranche)
                    .query(EvenementsEnBase::lire)
                    .list()
                    .forEach(inscrit -> evenements
                            .computeIfAbsent(inscrit.facture(), id -> new ArrayList<>())
                            .add(inscrit.evenement()));
        }
        return evenements;
    }

    /** The same with their proofs, by invoice. */
    Map<Long, List<Inscrit>> inscrits(Collection<Long> factures) {
        return FacturesEnBase.tranches(factures).stream()
                .flatMap(tranche -> jdbc
                        .sql(
                                "select * from evenement_prescription where facture_id in (:ids) and annule_le is null order by jour")
                        .param("ids", tranche)
                        .query(EvenementsEnBase::lire)
                        .list()
                        .stream())
                .collect(Collectors.groupingBy(Inscrit::facture));
    }

    Optional<Inscrit> parId(long id) {
        return jdbc.sql("select * from evenement_prescription where id = ?")
                .param(id)
                .query(EvenementsEnBase::lire)
                .optional();
    }

    /** Recorded on behalf of {@code origine}, neither ended nor cancelled. */
    List<Inscrit> enCours(String origine) {
        return jdbc.sql("""
                        select * from evenement_prescription
                        where origine = ? and annule_le is null and fin is null order by id""").param(origine).query(EvenementsEnBase::lire).list();
    }

    /** {@code origine} null: a person's own. */
    long inserer(long facture, EvenementDePrescription evenement, String origine, String source, String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into evenement_prescription (facture_id, jour, fin, nature, origine, source, auteur,
                            inscrit_le) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        facture,
                        evenement.jour(),
                        evenement.fin(),
                        evenement.nature().name(),
                        origine,
                        source,
                        auteur,
                        Sql.instant(horloge.instant()))
                .update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    void finir(long id, LocalDate fin) {
        jdbc.sql("update evenement_prescription set fin = ? where id = ?")
                .params(fin, id)
                .update();
    }

    void annuler(long id, LocalDate jour) {
        jdbc.sql("update evenement_prescription set annule_le = ? where id = ?")
                .params(jour, id)
                .update();
    }

    private static Inscrit lire(ResultSet ligne, int n) throws SQLException {
        return new Inscrit(
                ligne.getLong("id"),
                ligne.getLong("facture_id"),
                new EvenementDePrescription(
                        Sql.date(ligne, "jour"),
                        EvenementDePrescription.Nature.valueOf(ligne.getString("nature")),
                        Sql.date(ligne, "fin")),
                ligne.getString("source"),
                Sql.date(ligne, "annule_le"));
    }
}
