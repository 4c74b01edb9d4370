package fr.escalade.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mail server's process. */
final class Messagerie implements AutoCloseable {

    /** How long a node waits for its answer, and how long a late one takes. */
    static final int PATIENCE_MS = 2_000;

    private static final int RETARD_MS = 3_500;

    private final Programme programme;
    private final Path journal;
    private final int port;

    Messagerie(Path dossier, Plan plan, int lenteur) throws IOException, InterruptedException {
        journal = Files.createFile(dossier.resolve("arrivees.tsv"));
        Path portEcrit = dossier.resolve("smtp.port");
        programme = new Programme(
                dossier.resolve("smtp.log"),
                List.of("-Xmx128m"),
                ServeurSmtp.class,
                List.of(
                        journal.toString(),
                        portEcrit.toString(),
                        Long.toString(plan.graine()),
                        plan.sage() ? "sage" : "capricieux",
                        Integer.toString(lenteur),
                        Integer.toString(RETARD_MS)));
        while (!Files.exists(portEcrit) || Files.size(portEcrit) == 0) {
            if (!programme.vit()) {
                throw new AssertionError(Files.readString(dossier.resolve("smtp.log")));
            }
            Thread.sleep(50);
        }
        port = Integer.parseInt(Files.readString(portEcrit));
    }

    int port() {
        return port;
    }

    List<Arrivee> arrivees() throws IOException {
        return Arrivee.lire(journal);
    }

    @Override
    public void close() {
        programme.close();
    }
}
