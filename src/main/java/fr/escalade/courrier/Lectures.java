package fr.escalade.courrier;

import fr.escalade.partage.Refus;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Kept e-mails taken apart for reading: text, cleaned HTML, attachments. The bytes themselves never change. */
@Component
public class Lectures {

    private static final String MESSAGE = "message/rfc822";

    private final Courriers courriers;

    Lectures(Courriers courriers) {
        this.courriers = courriers;
    }

    /** True for an e-mail; a letter is one PDF and a short message one text. */
    public boolean seDecompose(Courrier courrier) {
        return courrier.typeContenu().startsWith(MESSAGE);
    }

    /** @throws Refus when there is none */
    public BoiteDemonstration.Message lire(Courrier courrier) {
        return new MessageLu(courriers.contenu(courrier.id())).message(courrier.id());
    }

    /** @throws Refus when there is none */
    public BoiteDemonstration.Contenu piece(Courrier courrier, int rang) {
        return new MessageLu(courriers.contenu(courrier.id()))
                .piece(rang)
                .orElseThrow(() -> Refus.introuvable("La pièce jointe", Integer.toString(rang)));
    }

    /** The attachment of that content, if the message carries it. */
    public Optional<BoiteDemonstration.Contenu> piece(Courrier courrier, String sha256) {
        return seDecompose(courrier)
                ? new MessageLu(courriers.contenu(courrier.id()))
                        .pieces().stream()
                                .filter(piece ->
                                        Empreintes.sha256(piece.octets()).equals(sha256))
                                .findFirst()
                : Optional.empty();
    }
}
