package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import java.time.Instant;
import java.util.List;

/**
 * A message of the outbox. {@code sha256} is of the exact bytes kept; {@code factures} the ids of the invoices that it
 * demands; {@code texte} its plain-text reading; {@code preuve} the carrier's answer; {@code reprisLe} when it was last
 * handed over although the mail server may have had it already: the debtor may have it twice, otherwise null.
 */
public record Courrier(
        long id,
        String cle,
        String creancier,
        long debiteur,
        Long dossier,
        String modele,
        Canal canal,
        EtatCourrier etat,
        String objet,
        String destinataire,
        String messageId,
        String sha256,
        String typeContenu,
        String texte,
        List<Long> factures,
        Instant prepareLe,
        Instant expedieLe,
        String preuve,
        String erreur,
        Instant reprisLe) {

    /** The end of a file name for its bytes. */
    public String extension() {
        return typeContenu.startsWith("application/pdf")
                ? ".pdf"
                : typeContenu.startsWith("text/plain") ? ".txt" : ".eml";
    }
}
