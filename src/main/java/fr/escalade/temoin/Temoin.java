package fr.escalade.temoin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The witness of this node, in one place or two: of two, the longer one is right, and the other is brought up to it. */
@Component
public class Temoin implements DisposableBean {

    private static final String SUFFIXE = ".temoin";

    private final List<Path> dossiers;
    private volatile List<Registre> registres = List.of();

    Temoin(TemoinProprietes proprietes, @Value("${escalade.donnees:./donnees}") String donnees) {
        List<Path> lieux = new ArrayList<>();
        lieux.add(proprietes.dossier() == null ? Path.of(donnees, "temoin") : Path.of(proprietes.dossier()));
        if (proprietes.copie() != null && !proprietes.copie().isBlank()) {
            lieux.add(Path.of(proprietes.copie()));
        }
        this.dossiers = List.copyOf(lieux);
    }

    /** Where it is, to be named to people. */
    public String lieu() {
        return dossiers.get(0).toAbsolutePath().normalize().toString();
    }

    /** The installation of the most recent witness found here, whichever that is. */
    public Optional<String> derniereInstallation() throws IOException {
        List<Path> tous = new ArrayList<>();
        for (Path dossier : dossiers) {
            if (Files.isDirectory(dossier)) {
                try (Stream<Path> fichiers = Files.list(dossier)) {
                    fichiers.filter(fichier -> fichier.toString().endsWith(SUFFIXE))
                            .forEach(tous::add);
                }
            }
        }
        return tous.stream()
                .max(Comparator.comparingLong(fichier -> fichier.toFile().lastModified()))
                .map(fichier -> fichier.getFileName().toString().replace(SUFFIXE, ""));
    }

    /**
     * Opens the witness of that installation; false when there is none anywhere.
     *
     * @throws Altere when one was changed, or belongs to another installation
     */
    public synchronized boolean ouvrir(String installation) throws IOException {
        fermer();
        List<Registre> ouverts = new ArrayList<>();
        for (Path dossier : dossiers) {
            Registre.ouvrir(dossier.resolve(installation + SUFFIXE)).ifPresent(ouverts::add);
        }
        registres = ouverts;
        if (ouverts.isEmpty()) {
            return false;
        }
        if (ouverts.stream().anyMatch(registre -> !registre.installation().equals(installation))) {
            fermer();
            throw new Altere("c'est le témoin d'une autre installation");
        }
        egaliser(installation);
        return true;
    }

    private void egaliser(String installation) throws IOException {
        Registre juste = registres.stream()
                .max(Comparator.comparingLong(Registre::dernier))
                .orElseThrow();
        for (Path dossier : dossiers) {
            Path chemin = dossier.resolve(installation + SUFFIXE);
            boolean retard = registres.stream()
                    .noneMatch(autre -> autre.chemin().equals(chemin) && autre.dernier() == juste.dernier());
            if (retard) {
                Files.createDirectories(dossier);
                Files.copy(juste.chemin(), chemin, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        fermer();
        List<Registre> tous = new ArrayList<>();
        for (Path dossier : dossiers) {
            tous.add(Registre.ouvrir(dossier.resolve(installation + SUFFIXE)).orElseThrow());
        }
        registres = tous;
    }

    /** Puts what is there aside, under another name, and begins a new witness. */
    public synchronized void remplacer(String installation) throws IOException {
        fermer();
        for (Path dossier : dossiers) {
            Path chemin = dossier.resolve(installation + SUFFIXE);
            if (Files.exists(chemin)) {
                Files.move(chemin, chemin.resolveSibling(installation + ".ecarte-" + UUID.randomUUID()));
            }
        }
        creer(installation);
    }

    /** A new witness, which has seen nothing, unless another node of this folder has just begun it. */
    public synchronized void creer(String installation) throws IOException {
        fermer();
        String identite = UUID.randomUUID().toString();
        List<Registre> crees = new ArrayList<>();
        for (Path dossier : dossiers) {
            Path chemin = dossier.resolve(installation + SUFFIXE);
            Files.createDirectories(dossier);
            crees.add(Registre.creer(chemin, installation, identite));
        }
        registres = crees;
    }

    public synchronized boolean estOuvert() {
        return !registres.isEmpty();
    }

    /** Its own name, whichever node writes it. */
    public String identite() {
        return premier().identite();
    }

    /** Rank of its last line. */
    public long dernier() {
        return premier().dernier();
    }

    /** Every line after that rank. */
    public void lire(long apres, Consumer<Remis> pour) throws IOException {
        premier().lire(apres, pour);
    }

    /** On the disk, everywhere, when it returns. @throws IOException when it is not: nothing may be handed over then */
    public void noter(Remis remis) throws IOException {
        List<Registre> partout = registres;
        if (partout.isEmpty()) {
            throw new NoSuchFileException(lieu());
        }
        for (Registre registre : partout) {
            registre.ecrire(remis);
        }
    }

    private Registre premier() {
        return registres.get(0);
    }

    public synchronized void fermer() throws IOException {
        for (Registre registre : registres) {
            registre.close();
        }
        registres = List.of();
    }

    @Override
    public void destroy() throws IOException {
        fermer();
    }
}
