package fr.escalade.endurance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of ours with this build's classes; what it prints is appended to a file. */
final class Programme implements AutoCloseable {

    /** 128 + 9: what Linux says of a process that SIGKILL has ended. */
    static final int TUE = 137;

    private final Process processus;

    Programme(Path trace, List<String> options, Class<?> principale, List<String> arguments) throws IOException {
        List<String> commande = new ArrayList<>();
        commande.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        commande.addAll(options);
        commande.addAll(List.of("-cp", System.getProperty("java.class.path"), principale.getName()));
        commande.addAll(arguments);
        processus = new ProcessBuilder(commande)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(trace.toString())))
                .start();
    }

    boolean vit() {
        return processus.isAlive();
    }

    /** On Linux {@code destroyForcibly} is SIGKILL: no shutdown hook runs, nothing is flushed. Returns the exit code. */
    int tuer() throws InterruptedException {
        processus.destroyForcibly();
        return processus.waitFor();
    }

    /** SIGTERM: it finishes what it has in hand. */
    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(60, TimeUnit.SECONDS)) {
                processus.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            processus.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
