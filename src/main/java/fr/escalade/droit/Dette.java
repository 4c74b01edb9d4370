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
 *
 * <p>{@code gelDesInterets} is the first day that bears no interest any more, or null: the day of the judgment that opens
 * a safeguard, reorganisation or liquidation (art. L622-28, L631-14 and L641-3 C. com.), or of the decision that admits a
 * consumer to over-indebtedness proceedings (art. L722-14 C. conso.). It concerns debts that arose before it.
 */
public record Dette(
        TypeDebiteur type,
        Montant principal,
        LocalDate echeance,
        LocalDate miseEnDemeure,
        BigDecimal tauxConvenu,
        List<Versement> versements,
        LocalDate gelDesInterets) {

    /** A debt that no insolvency touches. */
    public Dette(
            TypeDebiteur type,
            Montant principal,
            LocalDate echeance,
            LocalDate miseEnDemeure,
            BigDecimal tauxConvenu,
            List<Versement> versements) {
        this(type, principal, echeance, miseEnDemeure, tauxConvenu, versements, null);
    }

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

    /** True when no interest runs on that day whatever the delay. */
    boolean estGelee(LocalDate jour) {
        return gelDesInterets != null && !jour.isBefore(gelDesInterets);
    }
}
