package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.escalade.creance.Facture;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal alone, read from its first line to its last, gives every balance and every state of a creditor's portfolio:
 * what the tables say beside it must be the same.
 */
class Rejeu {

    private final JdbcClient jdbc;
    private final Histoire histoire;
    private final fr.escalade.creance.Creances creances;
    private final ObjectMapper json = new ObjectMapper();

    Rejeu(JdbcClient jdbc, Histoire histoire, fr.escalade.creance.Creances creances) {
        this.jdbc = jdbc;
        this.histoire = histoire;
        this.creances = creances;
    }

    void verifier(String creancier) {
        assertThat(duJournal(creancier))
                .as("ce que dit le journal, rejoué, contre ce que disent les tables")
                .containsExactlyInAnyOrderEntriesOf(desTables(creancier));
    }

    /** « facture FAC-1 » → « 100.00 EUR ECHUE », « promesse 3 » → « TENUE »… */
    Map<String, String> duJournal(String creancier) {
        PortefeuilleRejoue portefeuille = new PortefeuilleRejoue();
        jdbc.sql("select type, debiteur_id, dossier_id, details from journal where creancier = ? order by id")
                .param(creancier)
                .query(ligne -> {
                    portefeuille.apprendre(
                            ligne.getString("type"),
                            ligne.getLong("debiteur_id"),
                            ligne.getLong("dossier_id"),
                            lire(ligne.getString("details")));
                });
        return portefeuille.etats(histoire.aujourdhui());
    }

    Map<String, String> desTables(String creancier) {
        LocalDate jour = histoire.aujourdhui();
        Map<String, String> etats = new TreeMap<>();
        for (long debiteur : jdbc.sql("select id from debiteur where creancier = ?")
                .param(creancier)
                .query(Long.class)
                .list()) {
            for (Facture facture : creances.duDebiteur(debiteur)) {
                etats.put("facture " + facture.numero(), facture.solde() + " " + facture.etat(jour));
            }
            creances.reglements(debiteur)
                    .forEach(reglement -> etats.put(
                            "règlement " + reglement.reference(),
                            reglement.disponible() + (reglement.annuleLe() == null ? "" : " ANNULE")));
        }
        lireEtats(etats, "dossier", "select id, etat from dossier where creancier = ?", creancier);
        for (String sujet : new String[] {"promesse", "echeancier", "litige", "abandon", "remise"}) {
            lireEtats(etats, sujet, duDossier(sujet), creancier);
        }
        lireEtats(etats, "perte", duDossier("passage_en_perte"), creancier);
        lireEtats(
                etats,
                "procedure",
                "select p.id, p.etat from procedure_collective p join debiteur d on d.id = p.debiteur_id"
                        + " where d.creancier = ?",
                creancier);
        return etats;
    }

    private static String duDossier(String table) {
        return "select t.id, t.etat from " + table + " t join dossier d on d.id = t.dossier_id where d.creancier = ?";
    }

    private void lireEtats(Map<String, String> etats, String sujet, String requete, String creancier) {
        jdbc.sql(requete).param(creancier).query(ligne -> {
            etats.put(sujet + " " + ligne.getLong("id"), ligne.getString("etat"));
        });
    }

    private JsonNode lire(String details) {
        try {
            return json.readTree(details);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Montant montant(JsonNode texte) {
        String[] parties = texte.asText().split(" ");
        return Montant.de(new java.math.BigDecimal(parties[0]), parties[1]);
    }
}
