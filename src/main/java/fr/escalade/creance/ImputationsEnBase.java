package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where money went: the imputations' table. */
@Component
class ImputationsEnBase {

    private final JdbcClient jdbc;
    private final JdbcTemplate lots;

    ImputationsEnBase(JdbcClient jdbc, JdbcTemplate lots) {
        this.jdbc = jdbc;
        this.lots = lots;
    }

    /** A part of a payment; {@code numero} and {@code dossier} are the invoice's, {@code solde} what it now owes. */
    record Ligne(
            long facture,
            String numero,
            Long dossier,
            Montant principal,
            Montant interets,
            Montant indemnite,
            Montant solde) {}

    record Historique(Montant initial, List<Compte.Mouvement> mouvements) {}

    void ecrireReglement(long reglement, LocalDate date, List<Ligne> lignes) {
        lots.batchUpdate("""
                insert into imputation (reglement_id, facture_id, date_valeur, principal, interets, indemnite)
                values (?, ?, ?, ?, ?, ?)""", lignes, Math.max(1, lignes.size()), (lot, ligne) -> {
            lot.setLong(1, reglement);
            lot.setLong(2, ligne.facture());
            lot.setObject(3, date);
            lot.setBigDecimal(4, ligne.principal().valeur());
            lot.setBigDecimal(5, ligne.interets().valeur());
            lot.setBigDecimal(6, ligne.indemnite().valeur());
        });
    }

    void ecrireAvoir(long avoir, long facture, LocalDate date, Montant principal) {
        jdbc.sql("insert into imputation (avoir_id, facture_id, date_valeur, principal) values (?, ?, ?, ?)")
                .params(avoir, facture, date, principal.valeur())
                .update();
    }

    List<Ligne> duReglement(long reglement) {
        return jdbc.sql("""
                        select i.*, f.numero, f.dossier_id, f.solde, f.devise from imputation i
                        join facture f on f.id = i.facture_id
                        where i.reglement_id = ? and not i.annulee order by i.id""")
                .param(reglement)
                .query((ligne, n) -> {
                    String devise = ligne.getString("devise");
                    return new Ligne(
                            ligne.getLong("facture_id"),
                            ligne.getString("numero"),
                            Sql.entier(ligne, "dossier_id"),
                            Montant.de(ligne.getBigDecimal("principal"), devise),
                            Montant.de(ligne.getBigDecimal("interets"), devise),
                            Montant.de(ligne.getBigDecimal("indemnite"), devise),
                            Montant.de(ligne.getBigDecimal("solde"), devise));
                })
                .list();
    }

    void annuler(long reglement) {
        jdbc.sql("update imputation set annulee = true where reglement_id = ?")
                .param(reglement)
                .update();
    }

    /** The initial amount and the movements of these invoices, oldest value date first, in one query per 5,000. */
    Map<Long, Historique> historiques(Collection<Long> factures) {
        Map<Long, Historique> historiques = new HashMap<>();
        for (List<Long> tranche : FacturesEnBase.tranches(factures)) {
            jdbc.sql("""
                            select f.id, f.devise, f.montant - f.deja_regle initial, i.date_valeur, i.reglement_id, i.principal,
                                i.interets, i.indemnite
                            from facture f left join imputation i on i.facture_id = f.id and not i.annulee
                            where f.id in (:ids) order by i.date_valeur, i.id""").param("ids", tranche).query(ligne -> {
                String devise = ligne.getString("devise");
                BigDecimal initial = ligne.getBigDecimal("initial");
                Historique historique = historiques.computeIfAbsent(
                        ligne.getLong("id"), id -> new Historique(Montant.de(initial, devise), new ArrayList<>()));
                LocalDate date = Sql.date(ligne, "date_valeur");
                if (date != null) {
                    historique
                            .mouvements()
                            .add(new Compte.Mouvement(
                                    date,
                                    Sql.entier(ligne, "reglement_id") != null,
                                    Montant.de(ligne.getBigDecimal("principal"), devise),
                                    Montant.de(ligne.getBigDecimal("interets"), devise),
                                    Montant.de(ligne.getBigDecimal("indemnite"), devise)));
                }
            });
        }
        return historiques;
    }

    List<MouvementDeFacture> deLaFacture(long facture) {
        return jdbc.sql("""
                        select i.*, f.devise, r.reference, a.numero from imputation i
                        join facture f on f.id = i.facture_id
                        left join reglement r on r.id = i.reglement_id
                        left join facture a on a.id = i.avoir_id
                        where i.facture_id = ? order by i.date_valeur, i.id""")
                .param(facture)
                .query((ligne, n) -> {
                    String devise = ligne.getString("devise");
                    MouvementDeFacture.Nature nature = nature(ligne);
                    return new MouvementDeFacture(
                            Sql.date(ligne, "date_valeur"),
                            nature,
                            switch (nature) {
                                case REGLEMENT -> ligne.getString("reference");
                                case AVOIR -> ligne.getString("numero");
                                case REMISE -> ligne.getString("remise_id");
                            },
                            Montant.de(ligne.getBigDecimal("principal"), devise),
                            Montant.de(ligne.getBigDecimal("interets"), devise),
                            Montant.de(ligne.getBigDecimal("indemnite"), devise),
                            ligne.getBoolean("annulee"));
                })
                .list();
    }

    private static MouvementDeFacture.Nature nature(ResultSet ligne) throws SQLException {
        if (ligne.getString("reference") != null) {
            return MouvementDeFacture.Nature.REGLEMENT;
        }
        return ligne.getString("numero") == null ? MouvementDeFacture.Nature.REMISE : MouvementDeFacture.Nature.AVOIR;
    }
}
