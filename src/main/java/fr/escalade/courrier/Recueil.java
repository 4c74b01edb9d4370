package fr.escalade.courrier;

import java.util.List;

/**
 * A numbered file of documents in one PDF: a cover, an index (bordereau), then each piece with a bookmark. {@code couverture}
 * is HTML of ours; {@code reference} is printed at the foot of each page.
 */
public record Recueil(String titre, String reference, String couverture, List<Piece> pieces) {

    /**
     * A piece: {@code contenu} of that {@code type}. HTML of ours is printed, a whole PDF is merged, anything else goes
     * beside. {@code date} is shown in the index, or null.
     */
    public record Piece(String intitule, String date, String nomDeFichier, String type, byte[] contenu) {}

    /** A line of the index. {@code page} is the first page in the merged file, or null for a piece kept beside. */
    public record Ligne(int numero, String intitule, String date, Integer page, String fichier) {}

    /** The merged file, its index, and the pieces that could not be merged, under the file names of the index. */
    public record Compose(byte[] pdf, List<Ligne> bordereau, List<Piece> aCote) {}
}
