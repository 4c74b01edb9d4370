package fr.escalade.litige;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A dispute of a case. {@code factures} are ids; {@code montant} what a credit note gave up, in the invoices' currency, or
 * null; {@code reponse} what the debtor is told.
 */
public record Litige(
        long id,
        long dossier,
        Motif motif,
        String description,
        LocalDate ouvertLe,
        String auteur,
        Etat etat,
        Decision decision,
        String reponse,
        BigDecimal montant,
        List<Long> factures) {

    public enum Etat {
        OUVERT,
        DECIDE,
        /** Over without a decision: paid, withdrawn, or no dispute after all. */
        CLOS
    }

    /** How a dispute may end (Q3). */
    public enum Decision {
        AVOIR("nous établissons un avoir"),
        REFACTURATION("nous annulons la facture et vous en adressons une nouvelle"),
        REJET("nous maintenons notre facture");

        private final String enClair;

        Decision(String enClair) {
            this.enClair = enClair;
        }

        public String enClair() {
            return enClair;
        }
    }
}
