package fr.escalade.droit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Late interest on one debt. {@code montant} is in the debt's currency, rounded once; the tranches are unrounded, each
 * with the rate (percent a year) of its own half-year, first and last day included.
 */
public record Penalites(BigDecimal montant, List<Tranche> tranches) {

    public static final Penalites AUCUNE = new Penalites(BigDecimal.ZERO.setScale(2), List.of());

    public record Tranche(
            LocalDate du, LocalDate au, long jours, BigDecimal taux, BigDecimal base, BigDecimal interets) {}
}
