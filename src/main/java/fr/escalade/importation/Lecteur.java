package fr.escalade.importation;

import java.util.Map;

/** Reads one format of the outside into typed lines; knows nothing of the database. */
interface Lecteur {

    /** The name of the format, as shown and stored. */
    String format();

    /** Whether the content (never the extension) is in this format. */
    boolean reconnait(Fichier fichier);

    /** What a person should see before anything is recorded. @throws Refus when it cannot be read at all */
    Imports.Reconnaissance reconnaitre(Fichier fichier, Map<String, String> correspondance);

    /** The headings that a remembered mapping is found by; null for a format without columns. */
    default String signature(Fichier fichier) {
        return null;
    }

    /** @param correspondance what a person said of this file, never null. @throws Refus when it cannot be read at all */
    Lecture lire(Fichier fichier, Map<String, String> correspondance);
}
