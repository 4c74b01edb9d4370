package fr.escalade.creance;

import fr.escalade.droit.Penalites;
import fr.escalade.partage.Montant;

/** The account of one invoice on a day. {@code penalites} shows the tranches (rate, period) that make its amount. */
public record Decompte(Facture facture, Montant principal, Montant interets, Montant indemnite, Penalites penalites) {

    public Montant total() {
        return principal.plus(interets).plus(indemnite);
    }
}
