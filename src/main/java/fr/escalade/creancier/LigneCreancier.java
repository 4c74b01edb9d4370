package fr.escalade.creancier;

import fr.escalade.droit.PlaceDeLIndemnite;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor as a row of its table. */
final class LigneCreancier {

    private LigneCreancier() {}

    static Creancier lire(ResultSet ligne, int n) throws SQLException {
        BigDecimal taux = ligne.getBigDecimal("taux_convenu");
        return new Creancier(
                ligne.getString("code"),
                ligne.getString("nom"),
                ligne.getString("forme_juridique"),
                ligne.getString("siren"),
                ligne.getString("adresse"),
                ligne.getString("code_postal"),
                ligne.getString("ville"),
                ligne.getString("pays"),
                ligne.getString("email"),
                ligne.getString("telephone"),
                ligne.getString("contact"),
                ligne.getString("iban"),
                ligne.getString("bic"),
                ModeEnvoi.valueOf(ligne.getString("mode_envoi")),
                taux,
                ligne.getBoolean("renonce_accessoires"),
                ligne.getInt("intervalle_minimum"),
                ligne.getInt("maximum_contacts"),
                ligne.getInt("delai_paiement"),
                PlaceDeLIndemnite.valueOf(ligne.getString("place_indemnite")),
                new Creancier.Delais(
                        ligne.getInt("delai_courtoisie"),
                        ligne.getInt("report_maximum"),
                        ligne.getInt("promesse_maximum")));
    }

    static void ecrire(JdbcClient jdbc, Creancier creancier, boolean creation) {
        String ordre = creation ? """
                insert into creancier (nom, forme_juridique, siren, adresse, code_postal, ville, pays, email, telephone,
                    contact, iban, bic, mode_envoi, taux_convenu, renonce_accessoires, intervalle_minimum,
                    maximum_contacts, delai_paiement, place_indemnite, delai_courtoisie, report_maximum, promesse_maximum, code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""" : """
                update creancier set nom = ?, forme_juridique = ?, siren = ?, adresse = ?, code_postal = ?, ville = ?,
                    pays = ?, email = ?, telephone = ?, contact = ?, iban = ?, bic = ?, mode_envoi = ?, taux_convenu = ?,
                    renonce_accessoires = ?, intervalle_minimum = ?, maximum_contacts = ?, delai_paiement = ?,
                    place_indemnite = ?, delai_courtoisie = ?, report_maximum = ?, promesse_maximum = ?
                where code = ?""";
        jdbc.sql(ordre)
                .params(
                        creancier.nom(),
                        creancier.formeJuridique(),
                        creancier.siren(),
                        creancier.adresse(),
                        creancier.codePostal(),
                        creancier.ville(),
                        creancier.pays(),
                        creancier.email(),
                        creancier.telephone(),
                        creancier.contact(),
                        creancier.iban(),
                        creancier.bic(),
                        creancier.mode().name(),
                        creancier.tauxConvenu(),
                        creancier.renonceAccessoires(),
                        creancier.intervalleMinimum(),
                        creancier.maximumContacts(),
                        creancier.delaiPaiement(),
                        creancier.placeDeLIndemnite().name(),
                        creancier.delais().courtoisie(),
                        creancier.delais().reportMaximum(),
                        creancier.delais().promesseMaximum(),
                        creancier.code())
                .update();
    }
}
