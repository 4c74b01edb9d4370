package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Where creditor and debtor agreed that money goes, before the law decides (the order of art. 1342-10 and 1343-1 C. civ.
 * is theirs to change). One bean per kind of agreement; asked under the debtor's lock.
 */
public interface ImputationsConvenues {

    /**
     * Money that names nothing pays the principal of these invoices first, until {@code reste} is left of it; their
     * accessories are not asked for.
     */
    record Convention(Set<Long> factures, Montant reste) {}

    /** Those that a payment of that value date meets, oldest first. */
    List<Convention> pour(long debiteur, LocalDate dateDeValeur);
}
