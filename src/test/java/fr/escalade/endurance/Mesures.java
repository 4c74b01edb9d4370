package fr.escalade.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run has counted: printed, and left in {@code target/endurance}. */
final class Mesures {

    private final Map<String, Object> valeurs = new LinkedHashMap<>();

    Mesures noter(String nom, Object valeur) {
        valeurs.put(nom, valeur);
        return this;
    }

    void publier(String fichier) throws IOException {
        String tableau = "| | |\n|---|---:|\n"
                + valeurs.entrySet().stream()
                        .map(mesure -> "| " + mesure.getKey() + " | " + mesure.getValue() + " |")
                        .collect(Collectors.joining("\n", "", "\n"));
        System.out.println("\n" + tableau);
        Files.writeString(
                Files.createDirectories(Path.of("target", "endurance")).resolve(fichier + ".md"), tableau);
    }
}
