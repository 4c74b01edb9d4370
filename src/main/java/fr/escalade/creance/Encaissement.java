package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.util.List;

/** A payment as booked. {@code dejaConnu}: the reference was there already and nothing was counted twice. */
public record Encaissement(
        String reference, Montant montant, Montant disponible, boolean dejaConnu, List<Imputation> imputations) {

    public record Imputation(
            String facture, Montant principal, Montant interets, Montant indemnite, Montant soldeRestant) {}
}
