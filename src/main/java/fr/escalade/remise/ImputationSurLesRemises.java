package fr.escalade.remise;

import fr.escalade.creance.ImputationsConvenues;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whoever pays within the time of an offer pays what was offered: the principal of its invoices, until only the discount
 * is left of it (art. 1342-10 C. civ.: the offer says which debt). What he pays beyond goes to his other debts.
 */
@Component
class ImputationSurLesRemises implements ImputationsConvenues {

    private final RemiseRepository remises;

    ImputationSurLesRemises(RemiseRepository remises) {
        this.remises = remises;
    }

    @Override
    public List<Convention> pour(long debiteur, LocalDate dateDeValeur) {
        return remises.offertesAu(debiteur, dateDeValeur).stream()
                .map(remise -> new Convention(Set.copyOf(remise.factures()), remise.remise()))
                .toList();
    }
}
