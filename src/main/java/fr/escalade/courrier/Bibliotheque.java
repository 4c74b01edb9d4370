package fr.escalade.courrier;

import java.util.Optional;

/**
 * Where letters are read: {@code chemin} is relative to {@code forms/courriers/} (« relance_courtoise.professionnel.html »).
 * A case reads the texts of the deployment that it is on; a preview reads the folder.
 */
@FunctionalInterface
public interface Bibliotheque {

    Optional<String> lire(String chemin);

    /** A stable name of this version of the texts, for caching and for the journal. */
    default String version() {
        return "dossier";
    }
}
