package fr.escalade.contentieux;

import fr.escalade.courrier.Recueil;
import fr.escalade.creance.Pieces;
import fr.escalade.partage.FormatFrancais;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What a piece of the file is made from: a page of ours, or a file as it was kept. */
final class Feuillets {

    private Feuillets() {}

    static Recueil.Piece page(String intitule, LocalDate jour, String nom, String html) {
        return new Recueil.Piece(
                intitule, FormatFrancais.dateCourte(jour), nom, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    static Recueil.Piece conservee(String intitule, LocalDate jour, Pieces.Piece piece) {
        return new Recueil.Piece(intitule, FormatFrancais.dateCourte(jour), piece.nom(), piece.type(), piece.contenu());
    }
}
