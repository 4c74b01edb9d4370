package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * What extinguished part of an invoice: {@code origine} is the payment's reference, the credit note's number or the
 * discount's; {@code annule} true when the payment was reversed, or the discount fell, since.
 */
public record MouvementDeFacture(
        LocalDate date,
        Nature nature,
        String origine,
        Montant principal,
        Montant interets,
        Montant indemnite,
        boolean annule) {

    public enum Nature {
        REGLEMENT("Règlement"),
        AVOIR("Avoir"),
        /** A discount whose condition was met; no credit note documents it yet. */
        REMISE("Remise n°");

        private final String enClair;

        Nature(String enClair) {
            this.enClair = enClair;
        }

        public String enClair() {
            return enClair;
        }
    }
}
