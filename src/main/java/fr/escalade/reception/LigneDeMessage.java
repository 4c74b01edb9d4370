package fr.escalade.reception;

import fr.escalade.partage.Sql;
import fr.escalade.reception.tri.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A received message as a row of its table. */
final class LigneDeMessage {

    private LigneDeMessage() {}

    static MessageRecu lire(ResultSet ligne, int n) throws SQLException {
        return new MessageRecu(
                ligne.getLong("id"),
                ligne.getString("boite"),
                ligne.getString("message_id"),
                ligne.getString("sha256"),
                ligne.getLong("taille"),
                ligne.getBoolean("tronque"),
                Sql.instant(ligne, "recu_le"),
                Sql.instant(ligne, "ecrit_le"),
                ligne.getString("expediteur"),
                ligne.getString("nom"),
                ligne.getString("objet"),
                ligne.getString("texte"),
                ligne.getString("extrait"),
                ligne.getString("pieces"),
                Nature.valueOf(ligne.getString("nature")),
                ligne.getString("constat"),
                MessageRecu.Etat.valueOf(ligne.getString("etat")),
                ligne.getString("attente"),
                ligne.getString("concerne"),
                Sql.entier(ligne, "debiteur_id"),
                Sql.entier(ligne, "dossier_id"),
                Sql.entier(ligne, "courrier_id"),
                Sql.entier(ligne, "reponse_id"),
                ligne.getString("traite_par"),
                Sql.instant(ligne, "traite_le"));
    }
}
