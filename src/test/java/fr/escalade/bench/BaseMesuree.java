package fr.escalade.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases as an installation runs them: on disk, and durable at every commit. */
enum BaseMesuree {
    H2("H2, fichier") {
        @Override
        Acces nouvelle(Path dossier) {
            return new Acces("jdbc:h2:file:" + dossier.resolve("base" + NUMERO.incrementAndGet()), "escalade", "");
        }
    },
    POSTGRESQL("PostgreSQL") {
        @Override
        Acces nouvelle(Path dossier) throws SQLException {
            String nom = "bench" + NUMERO.incrementAndGet();
            try (Connection connexion = Serveur.UNIQUE.getPostgresDatabase().getConnection();
                    Statement ordre = connexion.createStatement()) {
                ordre.execute("create database " + nom);
            }
            String url = Serveur.UNIQUE.getJdbcUrl("postgres", nom);
            return new Acces(
                    url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true", "postgres", "postgres");
        }
    };

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private final String libelle;

    BaseMesuree(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    /** An empty database; {@code dossier} is where an embedded one keeps its files. */
    abstract Acces nouvelle(Path dossier) throws SQLException;

    record Acces(String url, String utilisateur, String motDePasse) {

        Connection ouvrir() throws SQLException {
            return DriverManager.getConnection(url, utilisateur, motDePasse);
        }

        /** The product and its version, as it says itself. */
        String produit() {
            try (Connection connexion = ouvrir()) {
                return connexion.getMetaData().getDatabaseProductName() + " "
                        + connexion.getMetaData().getDatabaseProductVersion().replaceAll(" \\(.*", "");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Serveur {

        private static final EmbeddedPostgres UNIQUE = demarrer();

        /** The test library switches durability off; a measure must not. */
        private static EmbeddedPostgres demarrer() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
