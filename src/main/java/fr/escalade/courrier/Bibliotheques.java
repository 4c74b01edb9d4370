package fr.escalade.courrier;

/** Finds the letters of a version again, by {@link Bibliotheque#version()}: a case keeps the texts that it is on. */
@FunctionalInterface
public interface Bibliotheques {

    Bibliotheque deLaVersion(String version);
}
