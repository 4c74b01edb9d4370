package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * What extinguished part of an invoice: {@code origine} is the payment's reference or the credit note's number,
 * {@code annule} true when the payment was reversed since.
 */
public record MouvementDeFacture(
        LocalDate date,
        boolean avoir,
        String origine,
        Montant principal,
        Montant interets,
        Montant indemnite,
        boolean annule) {}
