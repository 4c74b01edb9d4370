package fr.escalade.reception;

import fr.escalade.reception.tri.Nature;
import fr.escalade.reponse.Intention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that mailboxes receive, invented: written by hand in {@code messages-recus/*.eml} (the first word of the name is
 * what it must be found to be) and {@code reponses.txt}, and generated here.
 */
final class Corpus {

    private static final Path DOSSIER = Path.of("src/test/resources/messages-recus");

    private Corpus() {}

    static List<Exemple> tout() {
        List<Exemple> tous = new ArrayList<>();
        tous.addAll(ecritsALaMain());
        tous.addAll(reponses());
        tous.addAll(RapportsFabriques.tous());
        tous.addAll(Malveillants.tous());
        return tous;
    }

    private static List<Exemple> ecritsALaMain() {
        try (Stream<Path> fichiers = Files.list(DOSSIER)) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(".eml"))
                    .sorted()
                    .map(Corpus::ecrit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exemple ecrit(Path fichier) {
        String nom = fichier.getFileName().toString();
        Nature nature = Nature.valueOf(nom.substring(0, nom.indexOf('.')));
        try {
            byte[] octets = Files.readAllBytes(fichier);
            return new Exemple(nom, nature, null, () -> new ByteArrayInputStream(octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each sentence in one of the shapes that mail programs give to answers, in turn. */
    private static List<Exemple> reponses() {
        try {
            List<String> lignes = Files.readAllLines(DOSSIER.resolve("reponses.txt")).stream()
                    .filter(ligne -> !ligne.startsWith("#"))
                    .toList();
            List<Exemple> tous = new ArrayList<>();
            Enveloppe[] formes = Enveloppe.values();
            for (int i = 0; i < lignes.size(); i++) {
                String[] parties = lignes.get(i).split(" \\| ", 2);
                Intention intention = parties[0].equals("AUCUNE") ? null : Intention.valueOf(parties[0]);
                Enveloppe forme = formes[i % formes.length];
                tous.add(new Exemple(
                        "reponse-%03d-%s".formatted(i + 1, forme.name().toLowerCase()),
                        Nature.REPONSE,
                        intention,
                        flux(forme.autour(parties[1].replace("\\n", "\n")))));
            }
            return tous;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.function.Supplier<java.io.InputStream> flux(byte[] octets) {
        return () -> new ByteArrayInputStream(octets);
    }

    static byte[] utf8(String texte) {
        return texte.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
