package fr.escalade.relance;

import fr.escalade.courrier.Preparation;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The invoices as received, attached again to a message (M2). */
@Component
class Pieces {

    private final Creances creances;
    private final fr.escalade.creance.Pieces pieces;

    Pieces(Creances creances, fr.escalade.creance.Pieces pieces) {
        this.creances = creances;
        this.pieces = pieces;
    }

    List<Preparation.PieceJointe> des(Collection<Long> factures) {
        return factures.stream()
                .map(creances::parId)
                .map(Facture::piece)
                .filter(Objects::nonNull)
                .distinct()
                .map(pieces::lire)
                .map(piece -> new Preparation.PieceJointe(piece.nom(), piece.type(), piece.contenu()))
                .toList();
    }
}
