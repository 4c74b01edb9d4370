package fr.escalade.droit;

import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One debt as the law of late payment sees it. {@code principal} includes VAT (CJEU C-585/20); {@code echeance} null: not
 * claimable yet; {@code miseEnDemeure} the dispatch of the formal notice, or null; {@code tauxConvenu} in percent, null
 * when nothing was agreed; {@code versements} everything that reduced the principal, payments and credit notes.
 */
public record Dette(
        TypeDebiteur type,
        Montant principal,
        LocalDate echeance,
        LocalDate miseEnDemeure,
        BigDecimal tauxConvenu,
        List<Versement> versements) {

    /** {@code montant} of principal extinguished on {@code date}; that day itself still bears interest on it. */
    public record Versement(LocalDate date, Montant montant) {}

    /** What bears interest on that day: all but what was extinguished before it. */
    public Montant base(LocalDate jour) {
        Montant reste = principal;
        for (Versement versement : versements) {
            if (versement.date().isBefore(jour)) {
                reste = reste.moins(versement.montant());
            }
        }
        return reste.estNegatif() ? Montant.zero(principal.devise()) : reste;
    }

    /** True when something was still owed at the end of the due date and that day is over. */
    public boolean estEnRetard(LocalDate jour) {
        return echeance != null
                && jour.isAfter(echeance)
                && base(echeance.plusDays(1)).estPositif();
    }
}
