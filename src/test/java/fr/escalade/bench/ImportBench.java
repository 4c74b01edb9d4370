package fr.escalade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.importation.Imports;
import fr.escalade.importation.RapportImport;
import fr.escalade.partage.Temps;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A ledger through {@link Imports} (recognised, checked line by line, journaled, cases opened) against the same rows put
 * into the same two tables by plain JDBC batches.
 */
@Tag("bench")
class ImportBench {

    private static final int FACTURES = Integer.getInteger("bench.factures", 20_000);
    private static final int DEBITEURS = Integer.getInteger("bench.debiteurs", 4_000);
    private static final int TOURS = Integer.getInteger("bench.tours", 3);
    private static final int LOT = 1_000;

    /** The cases that an import opens wait: their procedures would share the machine with the next measure. */
    private static final String[] SANS_SUITES = {
        "--escalade.battement.automatique=false",
        "--escalade.courrier.scrutation=false",
        "--camunda.bpm.job-execution.enabled=false"
    };

    private static Tableau tableau;

    @TempDir
    Path dossier;

    @BeforeAll
    static void commencer() {
        tableau = new Tableau(
                "Import : %d factures de %d débiteurs, %d tours".formatted(FACTURES, DEBITEURS, TOURS),
                "base",
                "tour",
                "Imports, lignes/s",
                "JDBC seul, lignes/s",
                "rapport");
    }

    @AfterAll
    static void publier() throws Exception {
        tableau.publier("import");
    }

    @ParameterizedTest
    @EnumSource
    void un_grand_livre_face_au_jdbc_seul(BaseMesuree base) throws Exception {
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (BoiteAuxLettres boite = new BoiteAuxLettres();
                Installation installation = new Installation(acces, dossier, boite, SANS_SUITES);
                Connection connexion = acces.ouvrir()) {
            LocalDate jour = Temps.aujourdhui(installation.piece(Clock.class));
            GrandLivreFictif livre = GrandLivreFictif.generer(FACTURES, DEBITEURS, jour);
            Path fichier = livre.ecrire(dossier.resolve("grand-livre.csv"));
            for (int tour = 1; tour <= TOURS; tour++) {
                double reference = mesurer(connexion, creancier(installation, "REF" + tour), livre);
                double imports =
                        mesurer(installation.piece(Imports.class), creancier(installation, "IMP" + tour), fichier);
                assertThat(factures(connexion, "IMP" + tour)).isEqualTo(factures(connexion, "REF" + tour));
                tableau.ligne(acces.produit(), tour, imports, reference, imports / reference);
            }
        }
    }

    private static String creancier(Installation installation, String code) {
        return installation.creancier(code).code();
    }

    private static double mesurer(Imports imports, String creancier, Path fichier) throws InterruptedException {
        long debut = System.nanoTime();
        long id = imports.lancer(creancier, "grand-livre.csv", fichier, null, "bench");
        RapportImport rapport = imports.rapport(id);
        while (rapport.etat() == RapportImport.Etat.EN_COURS) {
            Thread.sleep(100);
            rapport = imports.rapport(id);
        }
        double duree = secondesDepuis(debut);
        assertThat(rapport.message()).isNull();
        assertThat(rapport.acceptees()).isEqualTo(FACTURES);
        return FACTURES / duree;
    }

    /** One pass over the rows in memory, batches of a thousand, one transaction. */
    private static double mesurer(Connection connexion, String creancier, GrandLivreFictif livre) throws SQLException {
        long debut = System.nanoTime();
        connexion.setAutoCommit(false);
        Map<String, Long> ids = insererDebiteurs(connexion, creancier, livre);
        try (PreparedStatement ordre = connexion.prepareStatement("""
                insert into facture (creancier, debiteur_id, numero, date_facture, echeance, montant, solde, devise)
                values (?, ?, ?, ?, ?, ?, ?, 'EUR')""")) {
            int n = 0;
            for (GrandLivreFictif.Ligne ligne : livre.lignes()) {
                ordre.setString(1, creancier);
                ordre.setLong(2, ids.get(ligne.code()));
                ordre.setString(3, ligne.numero());
                ordre.setObject(4, ligne.date());
                ordre.setObject(5, ligne.echeance());
                ordre.setBigDecimal(6, ligne.montant());
                ordre.setBigDecimal(7, ligne.montant());
                ordre.addBatch();
                if (++n % LOT == 0) {
                    ordre.executeBatch();
                }
            }
            ordre.executeBatch();
        }
        connexion.commit();
        connexion.setAutoCommit(true);
        return FACTURES / secondesDepuis(debut);
    }

    private static Map<String, Long> insererDebiteurs(Connection connexion, String creancier, GrandLivreFictif livre)
            throws SQLException {
        Set<String> vus = new HashSet<>();
        try (PreparedStatement ordre = connexion.prepareStatement(
                "insert into debiteur (creancier, code, nom, type, email) values (?, ?, ?, 'PROFESSIONNEL', ?)")) {
            for (GrandLivreFictif.Ligne ligne : livre.lignes()) {
                if (vus.add(ligne.code())) {
                    ordre.setString(1, creancier);
                    ordre.setString(2, ligne.code());
                    ordre.setString(3, ligne.nom());
                    ordre.setString(4, ligne.email());
                    ordre.addBatch();
                    if (vus.size() % LOT == 0) {
                        ordre.executeBatch();
                    }
                }
            }
            ordre.executeBatch();
        }
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement ordre =
                connexion.prepareStatement("select id, code from debiteur where creancier = ?")) {
            ordre.setString(1, creancier);
            try (ResultSet lignes = ordre.executeQuery()) {
                while (lignes.next()) {
                    ids.put(lignes.getString(2), lignes.getLong(1));
                }
            }
        }
        return ids;
    }

    private static String factures(Connection connexion, String creancier) throws SQLException {
        try (Statement ordre = connexion.createStatement();
                ResultSet ligne = ordre.executeQuery(
                        "select count(*), count(distinct debiteur_id), sum(montant), sum(solde) from facture"
                                + " where creancier = '" + creancier + "'")) {
            ligne.next();
            return ligne.getLong(1) + " / " + ligne.getLong(2) + " / " + ligne.getBigDecimal(3) + " / "
                    + ligne.getBigDecimal(4);
        }
    }

    private static double secondesDepuis(long debut) {
        return (System.nanoTime() - debut) / 1e9;
    }
}
