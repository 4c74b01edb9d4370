package fr.escalade.portail;

import fr.escalade.courrier.BoiteDemonstration.Contenu;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Lectures;
import fr.escalade.courrier.PieceDeCourrier;
import fr.escalade.courrier.PiecesDeCourrier;
import fr.escalade.creance.Pieces;
import fr.escalade.debiteur.Debiteur;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files that messages brought to this very debtor, or told of: what its space lets download. */
@Component
class Documents {

    /** Left, or perhaps: a message that is on its way may be read before its server has answered. */
    static final Set<EtatCourrier> PARTIS = Set.of(
            EtatCourrier.A_ENVOYER,
            EtatCourrier.EXPEDIE,
            EtatCourrier.REMIS,
            EtatCourrier.REJETE,
            EtatCourrier.A_VERIFIER);

    private final Courriers courriers;
    private final PiecesDeCourrier piecesDeCourrier;
    private final Lectures lectures;
    private final Pieces pieces;

    Documents(Courriers courriers, PiecesDeCourrier piecesDeCourrier, Lectures lectures, Pieces pieces) {
        this.courriers = courriers;
        this.piecesDeCourrier = piecesDeCourrier;
        this.lectures = lectures;
        this.pieces = pieces;
    }

    /**
     * Of the messages to this debtor in the case of {@code message} (without a case: of that message alone), each content
     * once, the latest first. A case that came from a debtor merged into this one keeps its earlier messages to itself, and
     * an invoice that belongs to somebody else today is not shown any more.
     */
    List<PieceDeCourrier> pour(Debiteur debiteur, Courrier message) {
        List<Long> messages = message.dossier() == null
                ? List.of(message.id())
                : courriers.duDossier(message.dossier()).stream()
                        .filter(courrier -> courrier.debiteur() == debiteur.id() && PARTIS.contains(courrier.etat()))
                        .map(Courrier::id)
                        .toList();
        return piecesDeCourrier.des(messages).stream()
                .collect(Collectors.toMap(
                        PieceDeCourrier::sha256, Function.identity(), (ancienne, recente) -> recente, TreeMap::new))
                .values()
                .stream()
                .filter(piece -> estASoi(piece, debiteur))
                .sorted(Comparator.comparing(PieceDeCourrier::courrier)
                        .reversed()
                        .thenComparing(PieceDeCourrier::rang))
                .toList();
    }

    private boolean estASoi(PieceDeCourrier piece, Debiteur debiteur) {
        List<Long> debiteurs = pieces.debiteursDe(piece.sha256());
        return debiteurs.isEmpty() || debiteurs.contains(debiteur.id());
    }

    /** The bytes: of the file as received, or of what the message itself carried. */
    Optional<byte[]> contenu(PieceDeCourrier piece) {
        return pieces.parEmpreinte(piece.sha256()).map(Pieces.Piece::contenu).or(() -> lectures.piece(
                        courriers.parId(piece.courrier()), piece.sha256())
                .map(Contenu::octets)
                .filter(Objects::nonNull));
    }
}
