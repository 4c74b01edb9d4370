package fr.escalade.creance;

import org.springframework.stereotype.Component;

/** Files as received (invoices in PDF), kept once by content. */
@Component
public class Pieces {

    public record Piece(long id, String sha256, String nom, String type, byte[] contenu) {}

    /** Stores the file, or finds the same bytes already stored. */
    public long conserver(String nom, String type, byte[] contenu) {
        throw new UnsupportedOperationException();
    }

    public Piece lire(long id) {
        throw new UnsupportedOperationException();
    }
}
