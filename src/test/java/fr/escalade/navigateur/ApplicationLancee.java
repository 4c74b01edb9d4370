package fr.escalade.navigateur;

import fr.escalade.EscaladeApplication;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The demonstration in a process of its own, on free ports and an empty data folder. Its own process, because the
 * engine's clock belongs to the whole JVM, and because this is how it is really started.
 */
final class ApplicationLancee implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int LIGNES_MONTREES = 80;

    private final Process processus;
    private final Path journal;
    private final String adresse;

    /** What it prints goes to {@code application.log} in {@code traces}. */
    ApplicationLancee(Path donnees, Path traces) throws IOException, InterruptedException {
        journal = Files.createDirectories(traces).resolve("application.log");
        int web = portLibre();
        int smtp = portLibre();
        adresse = "http://localhost:" + web;
        processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-cp",
                        classesLivrees(),
                        EscaladeApplication.class.getName(),
                        "--spring.profiles.active=demonstration",
                        "--server.port=" + web,
                        "--escalade.donnees=" + donnees,
                        "--escalade.demonstration.smtp.port=" + smtp,
                        "--spring.mail.port=" + smtp)
                .redirectErrorStream(true)
                .redirectOutput(journal.toFile())
                .start();
        attendre();
    }

    String adresse() {
        return adresse;
    }

    /** What failed in the browser, with what the browser and the application said meanwhile: all that a build server keeps. */
    AssertionError expliquer(Throwable echec, List<String> plaintes) throws IOException {
        List<String> lignes = Files.readAllLines(journal);
        return new AssertionError(
                echec.getMessage() + "\nNavigateur : " + plaintes + "\nApplication :\n"
                        + String.join(
                                "\n", lignes.subList(Math.max(0, lignes.size() - LIGNES_MONTREES), lignes.size())),
                echec);
    }

    @Override
    public void close() {
        processus.destroy();
        try {
            processus.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            processus.destroyForcibly();
        }
    }

    private void attendre() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest sante = HttpRequest.newBuilder(URI.create(adresse + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (long fin = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < fin; Thread.sleep(300)) {
            if (!processus.isAlive()) {
                throw new AssertionError("L'application s'est arrêtée :\n" + Files.readString(journal));
            }
            if (repond(client, sante)) {
                return;
            }
        }
        processus.destroyForcibly();
        throw new AssertionError("L'application ne répond pas :\n" + Files.readString(journal));
    }

    private static boolean repond(HttpClient client, HttpRequest requete) throws InterruptedException {
        try {
            return client.send(requete, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is shipped: this build's classes and the libraries, without the tests. */
    private static String classesLivrees() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element ->
                        !element.endsWith("test-classes") && !element.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int portLibre() throws IOException {
        try (ServerSocket prise = new ServerSocket(0)) {
            return prise.getLocalPort();
        }
    }
}
