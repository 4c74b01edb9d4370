package fr.escalade.litige;

import fr.escalade.partage.Langue;
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
        AVOIR("nous établissons un avoir", "we are issuing a credit note"),
        REFACTURATION(
                "nous annulons la facture et vous en adressons une nouvelle",
                "we are cancelling the invoice and sending you a new one"),
        REJET("nous maintenons notre facture", "we stand by our invoice");

        private final String enClair;
        private final String enAnglais;

        Decision(String enClair, String enAnglais) {
            this.enClair = enClair;
            this.enAnglais = enAnglais;
        }

        public String enClair() {
            return enClair;
        }

        /** The same in the language of a letter. */
        public String enClair(Langue langue) {
            return langue == Langue.ANGLAIS ? enAnglais : enClair;
        }
    }
}
