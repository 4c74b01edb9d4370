package fr.escalade.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A message that the mail server has accepted, as one line of its own log. {@code sha256} is of the bytes without the
 * line ends at the very end, which SMTP does not keep.
 */
record Arrivee(long instant, String cle, String messageId, String sha256, String adresse, Caprice caprice) {

    String ligne() {
        return String.join("\t", Long.toString(instant), cle, messageId, sha256, adresse, caprice.name()) + "\n";
    }

    static List<Arrivee> lire(Path journal) throws IOException {
        return Files.readAllLines(journal).stream()
                .map(ligne -> ligne.split("\t"))
                .map(mots -> new Arrivee(
                        Long.parseLong(mots[0]), mots[1], mots[2], mots[3], mots[4], Caprice.valueOf(mots[5])))
                .toList();
    }
}
