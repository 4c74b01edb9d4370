package fr.escalade.courrier;

/**
 * A file that a message brought to its addressee, or told of. {@code rang} is its place in the message, {@code taille} in
 * bytes; its content is found by {@code sha256}.
 */
public record PieceDeCourrier(long id, long courrier, int rang, String nom, String type, long taille, String sha256) {}
