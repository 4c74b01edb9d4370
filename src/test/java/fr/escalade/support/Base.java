package fr.escalade.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/** The two databases that Escalade runs on. Each call of {@link #nouvelle()} is an empty database of its own. */
public enum Base {
    H2 {
        @Override
        public Map<String, String> nouvelle() {
            // Kept a while after the last connection, then let go.
            String nom = nomUnique();
            return proprietes(nom, "jdbc:h2:mem:" + nom + ";DB_CLOSE_DELAY=120", "escalade", "");
        }
    },
    POSTGRESQL {
        @Override
        public Map<String, String> nouvelle() {
            String nom = nomUnique();
            try (Connection connexion = Serveur.UNIQUE.getPostgresDatabase().getConnection();
                    Statement ordre = connexion.createStatement()) {
                ordre.execute("create database " + nom);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return proprietes(nom, Serveur.UNIQUE.getJdbcUrl("postgres", nom), "postgres", "postgres");
        }
    };

    /** Spring's properties of a new, empty database. */
    public abstract Map<String, String> nouvelle();

    private static String nomUnique() {
        return "essai_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A witness of sendings beside another test's would take this database for an old one restored. */
    private static Map<String, String> proprietes(String nom, String url, String utilisateur, String motDePasse) {
        return Map.of(
                "escalade.temoin.dossier", "target/temoins/" + nom,
                "spring.datasource.url", url,
                "spring.datasource.username", utilisateur,
                "spring.datasource.password", motDePasse);
    }

    /** One server for the whole test run, started on first use and stopped with the JVM. */
    private static final class Serveur {

        private static final EmbeddedPostgres UNIQUE = demarrer();

        private static void arreter(EmbeddedPostgres serveur) {
            try {
                serveur.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres demarrer() {
            try {
                // Nothing of a test's database has to survive a power cut.
                EmbeddedPostgres serveur = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
                // After the contexts: an application that closes still talks to its database.
                SpringApplication.getShutdownHandlers().add(() -> arreter(serveur));
                return serveur;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
