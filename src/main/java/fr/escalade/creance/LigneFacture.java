package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An invoice as a row of its table. */
final class LigneFacture {

    private LigneFacture() {}

    static Facture lire(ResultSet ligne, int n) throws SQLException {
        String devise = ligne.getString("devise");
        return new Facture(
                ligne.getLong("id"),
                ligne.getString("creancier"),
                ligne.getLong("debiteur_id"),
                ligne.getString("numero"),
                NatureFacture.valueOf(ligne.getString("nature")),
                Sql.date(ligne, "date_facture"),
                Sql.date(ligne, "echeance"),
                Montant.de(ligne.getBigDecimal("montant"), devise),
                Montant.de(ligne.getBigDecimal("solde"), devise),
                Sql.date(ligne, "litige_depuis"),
                Sql.date(ligne, "annulee_le"),
                Sql.date(ligne, "perte_le"),
                Sql.date(ligne, "soldee_le"),
                Sql.date(ligne, "mise_en_demeure_le"),
                ligne.getString("facture_liee"),
                Sql.entier(ligne, "piece_id"),
                Sql.entier(ligne, "dossier_id"),
                ligne.getInt("palier"));
    }
}
