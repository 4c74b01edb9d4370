package fr.escalade.endurance;

import fr.escalade.partage.Temps;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One running application. */
final class Noeud implements AutoCloseable {

    static final String MOT_DE_PASSE = "mot-de-passe-d-endurance";

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Programme programme;
    private final Path trace;
    private final ApiDuNoeud api;

    /** Where nodes of one installation live, and on what terms: leases short enough for a run. */
    record Installation(
            Path dossier, BaseDurable.Acces base, Messagerie messagerie, Duration decalage, List<String> options) {

        /** The simulated day: the Tuesday to come, whatever today is. */
        static LocalDate jour() {
            return LocalDate.now(Temps.PARIS).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        }

        /** From now to that day at ten. */
        static Duration versDixHeures() {
            Instant dixHeures =
                    jour().atTime(LocalTime.of(10, 0)).atZone(Temps.PARIS).toInstant();
            return Duration.between(Instant.now(), dixHeures);
        }
    }

    Noeud(Installation installation, String nom) throws IOException {
        int port = portLibre();
        trace = installation.dossier().resolve(nom + ".log");
        List<String> options = new ArrayList<>(List.of(
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dendurance.decalage=" + installation.decalage()));
        options.addAll(installation.options());
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "--spring.main.banner-mode=off",
                                "--server.port=" + port,
                                "--escalade.donnees=" + installation.dossier().resolve("donnees"),
                                "--escalade.admin.mot-de-passe=" + MOT_DE_PASSE,
                                "--escalade.courrier.bail=8s",
                                "--escalade.battement.bail=15s",
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port="
                                        + installation.messagerie().port(),
                                "--spring.mail.properties.mail.smtp.connectiontimeout=" + Messagerie.PATIENCE_MS,
                                "--spring.mail.properties.mail.smtp.timeout=" + Messagerie.PATIENCE_MS),
                        installation.base().reglages().stream())
                .toList();
        programme = new Programme(trace, options, ApplicationDecalee.class, arguments);
        api = new ApiDuNoeud("http://localhost:" + port);
    }

    ApiDuNoeud api() {
        return api;
    }

    /** Waits until it answers. */
    Noeud pret() throws IOException, InterruptedException {
        for (long fin = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < fin; Thread.sleep(200)) {
            if (!programme.vit()) {
                throw new AssertionError("Le noeud s'est arrêté :\n" + trace());
            }
            if (api.repond()) {
                return this;
            }
        }
        throw new AssertionError("Le noeud ne répond pas :\n" + trace());
    }

    /** SIGKILL. */
    int tuer() throws InterruptedException {
        return programme.tuer();
    }

    private String trace() throws IOException {
        List<String> lignes = Files.readAllLines(trace);
        return String.join("\n", lignes.subList(Math.max(0, lignes.size() - 60), lignes.size()));
    }

    private static int portLibre() throws IOException {
        try (ServerSocket prise = new ServerSocket(0)) {
            return prise.getLocalPort();
        }
    }

    @Override
    public void close() {
        programme.close();
    }
}
