package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creancier.Creanciers;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Rows per second of an import, against a plain JDBC batch of the same rows in the same run. */
@Tag("bench")
class ImportationMesureTest {

    @Nested
    @SurH2(isolee = true)
    class H2 extends Mesure {}

    @Nested
    @SurPostgresql(isolee = true)
    class Postgresql extends Mesure {}

    @SpringBootTest(classes = SalleDImportation.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @TestPropertySource(properties = "escalade.donnees=target/donnees-importation")
    abstract static class Mesure {

        private static final int DEBITEURS = 4000;
        private static final int FACTURES = 20000;

        @Autowired
        Imports imports;

        @Autowired
        Creanciers creanciers;

        @Autowired
        JdbcTemplate lots;

        @TempDir
        Path dossier;

        @Test
        void vingt_mille_factures_de_quatre_mille_debiteurs() throws IOException {
            String creancier = creanciers
                    .enregistrer(Personnages.creancier(true, null), "essai")
                    .code();
            StringBuilder texte = new StringBuilder("Code client;Nom;Facture;Date facture;Échéance;Montant TTC\n");
            for (int i = 0; i < FACTURES; i++) {
                texte.append("C")
                        .append(i % DEBITEURS)
                        .append(";Client ")
                        .append(i % DEBITEURS)
                        .append(";F")
                        .append(i)
                        .append(";15/01/2026;28/02/2026;")
                        .append(100 + i % 900)
                        .append(",50\n");
            }
            Path fichier = Files.writeString(dossier.resolve("mesure.csv"), texte);
            double reference = secondes(() -> enLot(creancier));

            double importe = secondes(() -> assertThat(imports.executer(creancier, "mesure.csv", fichier, null, "essai")
                            .acceptees())
                    .isEqualTo(FACTURES));

            System.out.printf(
                    "%s : import de %d factures en %.1f s (%.0f lignes/s), lot JDBC nu %.1f s, rapport %.1f%n",
                    getClass().getSimpleName(), FACTURES, importe, FACTURES / importe, reference, importe / reference);
        }

        private void enLot(String creancier) {
            lots.batchUpdate(
                    "insert into debiteur (creancier, code, nom) values (?, ?, ?)",
                    java.util.stream.IntStream.range(0, DEBITEURS)
                            .mapToObj(i -> new Object[] {creancier, "R" + i, "Client " + i})
                            .toList());
            Long premier = lots.queryForObject("select min(id) from debiteur where code = 'R0'", Long.class);
            lots.batchUpdate(
                    "insert into facture (creancier, debiteur_id, numero, date_facture, echeance, montant, solde, devise)"
                            + " values (?, ?, ?, ?, ?, ?, ?, 'EUR')",
                    java.util.stream.IntStream.range(0, FACTURES)
                            .mapToObj(i -> new Object[] {
                                creancier,
                                premier + i % DEBITEURS,
                                "R" + i,
                                LocalDate.of(2026, 1, 15),
                                LocalDate.of(2026, 2, 28),
                                new BigDecimal("100.50"),
                                new BigDecimal("100.50")
                            })
                            .toList());
        }

        private static double secondes(Runnable travail) {
            long debut = System.nanoTime();
            travail.run();
            return (System.nanoTime() - debut) / 1e9;
        }
    }
}
