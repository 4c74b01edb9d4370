package fr.escalade.portail;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.PieceDeCourrier;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import java.util.List;

/** Everything that the page of one link shows: {@code message} is the one that carries it. */
record Espace(
        Creancier creancier,
        Debiteur debiteur,
        Courrier message,
        Compte compte,
        List<Virement> virements,
        List<PieceDeCourrier> documents) {

    /**
     * How to pay by transfer. {@code reference} to recall with it, RF or the invoices' numbers; {@code qr} the picture that
     * a bank's application reads, as SVG, or null where the standard has none (another currency).
     */
    record Virement(Montant montant, String reference, String qr) {}
}
