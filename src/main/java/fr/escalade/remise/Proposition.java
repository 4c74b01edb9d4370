package fr.escalade.remise;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to offer: {@code factures} by their numbers (none: all that the case has engaged and that may be
 * asked for); either an amount {@code remise}, all taxes included, or {@code taux} in percent of the principal;
 * {@code limite} the last value date; {@code motif} read by whoever approves.
 */
public record Proposition(List<String> factures, Montant remise, BigDecimal taux, LocalDate limite, String motif) {}
