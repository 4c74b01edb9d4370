package fr.escalade.temoin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One file of the witness. Nodes that share a data folder share it: whoever writes holds the file's lock and first reads
 * what the others have added. A last line cut short by a crash is dropped: its message was not handed over.
 */
final class Registre implements AutoCloseable {

    private static final String TITRE = "escalade-temoin-1";
    private static final int BLOC = 1 << 20;
    /** A file lock is the process's: the threads and applications of one process take turns here. */
    private static final Map<Path, ReentrantLock> TOURS = new ConcurrentHashMap<>();

    private final Path chemin;
    private final FileChannel canal;
    private final ReentrantLock tour;
    private final ReentrantLock tourDuDisque = new ReentrantLock();
    private String installation;
    private String identite;
    private String chaine;
    private long dernier;
    private long fin;
    private Repere relu;
    private volatile long surDisque;

    private Registre(Path chemin, FileChannel canal) throws IOException {
        this.chemin = chemin;
        this.canal = canal;
        this.tour = TOURS.computeIfAbsent(chemin.toRealPath(), ici -> new ReentrantLock());
    }

    /** Empty when there is no such file, or nothing in it. @throws Altere when it is no witness, or was changed */
    static Optional<Registre> ouvrir(Path chemin) throws IOException {
        if (!Files.exists(chemin) || Files.size(chemin) == 0) {
            return Optional.empty();
        }
        return Optional.of(lu(chemin, registre -> {}));
    }

    /** The file's lock decides between two nodes that begin it at once: the second finds it begun. */
    static Registre creer(Path chemin, String installation, String identite) throws IOException {
        return lu(chemin, registre -> {
            if (registre.canal.size() == 0) {
                String titre = String.join("\t", TITRE, installation, identite) + "\n";
                registre.canal.write(ByteBuffer.wrap(titre.getBytes(StandardCharsets.UTF_8)), 0);
                registre.canal.force(true);
            }
        });
    }

    private interface Preparation {
        void faire(Registre registre) throws IOException;
    }

    private static Registre lu(Path chemin, Preparation avant) throws IOException {
        Registre registre = new Registre(
                chemin,
                FileChannel.open(chemin, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            registre.seul(() -> {
                avant.faire(registre);
                registre.rattraper(remis -> {});
            });
            return registre;
        } catch (IOException e) {
            registre.close();
            throw e;
        }
    }

    String installation() {
        return installation;
    }

    String identite() {
        return identite;
    }

    long dernier() {
        return dernier;
    }

    /** On the disk when it returns; several at once share one flush. */
    Remis ecrire(Remis remis) throws IOException {
        Maillon[] ecrit = new Maillon[1];
        seul(() -> {
            rattraper(autre -> {});
            ecrit[0] = Maillon.apres(chaine, remis.auRang(dernier + 1));
            ajouter(ecrit[0]);
        });
        long jusqua = fin;
        tourDuDisque.lock();
        try {
            if (surDisque < jusqua) {
                long ecritJusqua = fin;
                canal.force(false);
                surDisque = ecritJusqua;
            }
        } finally {
            tourDuDisque.unlock();
        }
        return ecrit[0].remis();
    }

    /** Where the last reading ended: the next one of what came after begins there, and not ten years before. */
    private record Repere(long rang, long fin, String chaine) {}

    /** Every line after that rank, in their order. */
    void lire(long apres, Consumer<Remis> pour) throws IOException {
        seul(() -> {
            if (relu != null && apres >= relu.rang()) {
                dernier = relu.rang();
                fin = relu.fin();
                chaine = relu.chaine();
            } else {
                fin = 0;
            }
            rattraper(remis -> {
                if (remis.rang() > apres) {
                    pour.accept(remis);
                }
            });
            relu = new Repere(dernier, fin, chaine);
        });
    }

    private void ajouter(Maillon maillon) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap((maillon.ligne() + "\n").getBytes(StandardCharsets.UTF_8));
        long place = fin;
        try {
            while (octets.hasRemaining()) {
                place += canal.write(octets, place);
            }
        } catch (IOException e) {
            canal.truncate(fin);
            throw e;
        }
        fin = place;
        dernier = maillon.remis().rang();
        chaine = maillon.chaine();
    }

    /** Reads what was added since the last time, a block after the other; the title first. */
    private void rattraper(Consumer<Remis> pour) throws IOException {
        if (canal.size() < fin) {
            throw new Altere("le fichier a été raccourci");
        }
        while (lireUnBloc(pour)) {
            continue;
        }
        if (canal.size() > fin) {
            canal.truncate(fin);
        }
    }

    /** False when no whole line is left. */
    private boolean lireUnBloc(Consumer<Remis> pour) throws IOException {
        ByteBuffer octets = ByteBuffer.allocate((int) Math.min(BLOC, canal.size() - fin));
        while (octets.hasRemaining() && canal.read(octets, fin + octets.position()) > 0) {
            continue;
        }
        int complet = octets.position();
        while (complet > 0 && octets.get(complet - 1) != '\n') {
            complet--;
        }
        if (complet == 0 && octets.position() == BLOC) {
            throw new Altere("la ligne après le rang " + dernier + " n'a pas de fin");
        }
        List<String> lignes = new String(octets.array(), 0, complet, StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (String ligne : lignes) {
            if (fin == 0) {
                intituler(ligne);
            } else {
                pour.accept(suivre(ligne));
            }
            fin += ligne.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return complet > 0;
    }

    private Remis suivre(String ligne) throws Altere {
        Maillon maillon = Maillon.lire(chaine, ligne)
                .filter(lu -> lu.remis().rang() == dernier + 1)
                .orElseThrow(() -> new Altere("la ligne après le rang " + dernier + " ne suit pas les précédentes"));
        dernier = maillon.remis().rang();
        chaine = maillon.chaine();
        return maillon.remis();
    }

    private void intituler(String ligne) throws IOException {
        String[] champs = ligne.split("\t");
        if (champs.length != 3 || !champs[0].equals(TITRE)) {
            throw new Altere("ce n'est pas un témoin d'envoi");
        }
        installation = champs[1];
        identite = champs[2];
        chaine = champs[2];
        dernier = 0;
    }

    private interface Geste {
        void faire() throws IOException;
    }

    private void seul(Geste geste) throws IOException {
        tour.lock();
        try (FileLock verrou = canal.lock()) {
            geste.faire();
        } finally {
            tour.unlock();
        }
    }

    Path chemin() {
        return chemin;
    }

    @Override
    public void close() throws IOException {
        canal.close();
    }
}
