package fr.escalade.historique;

import fr.escalade.partage.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every chain in order, one line at a time, and stops counting trust at the first break. */
final class VerificationDuJournal {

    private final JdbcClient jdbc;
    private final String origine;
    private String chaine = "";
    private String attendu;
    private long rangAttendu;
    private long lignes;
    private String rupture;

    VerificationDuJournal(JdbcClient jdbc, String origine) {
        this.jdbc = jdbc;
        this.origine = origine;
    }

    Verification executer() {
        jdbc.sql("select * from journal order by chaine, rang").query(ligne -> {
            lignes++;
            if (rupture != null) {
                return;
            }
            if (!ligne.getString("chaine").equals(chaine)) {
                chaine = ligne.getString("chaine");
                attendu = origine;
                rangAttendu = 1;
            }
            String empreinte = Empreinte.duMaillon(
                    ligne.getString("precedent"),
                    chaine,
                    ligne.getLong("rang"),
                    Sql.instant(ligne, "instant"),
                    ligne.getString("type"),
                    ligne.getString("libelle"),
                    ligne.getString("auteur"),
                    ligne.getString("details"));
            boolean suit = ligne.getLong("rang") == rangAttendu
                    && ligne.getString("precedent").equals(attendu)
                    && ligne.getString("empreinte").equals(empreinte);
            if (!suit) {
                rupture = chaine + " rang " + ligne.getLong("rang");
            }
            attendu = empreinte;
            rangAttendu++;
        });
        return new Verification(rupture == null, lignes, rupture);
    }
}
