package fr.escalade.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a Markdown table under a line about the machine: printed, and left in {@code target/bench}. */
final class Tableau {

    private final String titre;
    private final List<String> lignes = new ArrayList<>();

    Tableau(String titre, String... colonnes) {
        this.titre = titre;
        ligne((Object[]) colonnes);
        lignes.add("|---|" + "---:|".repeat(colonnes.length - 1));
    }

    void ligne(Object... cases) {
        StringBuilder ligne = new StringBuilder("|");
        for (Object une : cases) {
            ligne.append(' ').append(ecrire(une)).append(" |");
        }
        lignes.add(ligne.toString());
    }

    void publier(String nom) throws IOException {
        String texte = "## " + titre + "\n\n" + machine() + "\n\n" + String.join("\n", lignes) + "\n";
        System.out.println("\n" + texte);
        Path fichier = Files.createDirectories(Path.of("target", "bench")).resolve(nom + ".md");
        Files.writeString(fichier, texte);
    }

    private static String ecrire(Object valeur) {
        if (valeur instanceof Double nombre) {
            return String.format(Locale.FRANCE, nombre < 10 ? "%.2f" : "%.0f", nombre);
        }
        return String.valueOf(valeur);
    }

    private static String machine() throws IOException {
        return "Machine : " + Runtime.getRuntime().availableProcessors() + " cœurs (" + processeur() + "), "
                + System.getProperty("os.name") + ", " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.version") + ", tas de "
                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " Mo.";
    }

    private static String processeur() throws IOException {
        Path linux = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(linux)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(linux).stream()
                .filter(ligne -> ligne.startsWith("model name"))
                .map(ligne -> ligne.substring(ligne.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
