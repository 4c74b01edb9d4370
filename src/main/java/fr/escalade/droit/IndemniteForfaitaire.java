package fr.escalade.droit;

import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;

/**
 * The 40 € for recovery costs (art. L441-10 II and D441-5 C. com.; D2192-35 CCP): once per invoice, when its first late
 * day is reached, without reminder. Never from a consumer (art. L111-8 CPCE; L121-21 and L132-23 C. conso.), nor
 * where an opening judgment forbade the payment on its due date (art. L441-10 II C. com.).
 */
public final class IndemniteForfaitaire {

    public static final Montant MONTANT = Montant.euros("40.00");

    private IndemniteForfaitaire() {}

    /**
     * What is due on that day, paid or not. The law names euros: on a debt in another currency it is zero, for no
     * exchange rate is ours to choose.
     */
    public static Montant due(Dette dette, LocalDate jour) {
        boolean due = dette.type() != TypeDebiteur.PARTICULIER
                && dette.principal().devise().equals(MONTANT.devise())
                && dette.estEnRetard(jour)
                && !dette.estGelee(dette.echeance());
        return due ? MONTANT : Montant.zero(dette.principal().devise());
    }
}
