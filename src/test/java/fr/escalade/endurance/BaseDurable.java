package fr.escalade.endurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases as an installation has them, every commit on disk. */
enum BaseDurable {
    /** The shipped setting itself, in the node's data folder. Nobody else may open it while the node runs. */
    H2 {
        @Override
        Acces nouvelle(Path donnees) {
            return new Acces("jdbc:h2:file:" + donnees.resolve("escalade"), "escalade", "", List.of());
        }
    },
    POSTGRESQL {
        @Override
        Acces nouvelle(Path donnees) throws SQLException {
            String nom = "endurance" + NUMERO.incrementAndGet();
            try (Connection connexion = Serveur.UNIQUE.getPostgresDatabase().getConnection();
                    Statement ordre = connexion.createStatement()) {
                ordre.execute("create database " + nom);
            }
            String url = Serveur.UNIQUE.getJdbcUrl("postgres", nom);
            return new Acces(
                    url,
                    "postgres",
                    "postgres",
                    List.of(
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres"));
        }
    };

    private static final AtomicInteger NUMERO = new AtomicInteger();

    /** An empty database; {@code donnees} is the node's data folder. */
    abstract Acces nouvelle(Path donnees) throws SQLException;

    /** {@code reglages} are what a node must be told. */
    record Acces(String url, String utilisateur, String motDePasse, List<String> reglages) {

        Connection ouvrir() throws SQLException {
            return DriverManager.getConnection(url, utilisateur, motDePasse);
        }
    }

    private static final class Serveur {

        private static final EmbeddedPostgres UNIQUE = demarrer();

        /** The test library switches durability off; commit times are what tells which of two commits came first. */
        private static EmbeddedPostgres demarrer() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("track_commit_timestamp", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
