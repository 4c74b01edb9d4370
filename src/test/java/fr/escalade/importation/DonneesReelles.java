package fr.escalade.importation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that the project may not carry: read in place where they are, beside the project or where told. */
final class DonneesReelles {

    private DonneesReelles() {}

    static Path dossier() {
        String dit = System.getenv("ESCALADE_DONNEES_REELLES");
        return Path.of(dit == null ? "../shared/data" : dit);
    }

    static boolean presentes() {
        return Files.isDirectory(dossier());
    }
}
