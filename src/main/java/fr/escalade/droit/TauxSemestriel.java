package fr.escalade.droit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The rates of one half-year, in percent a year: {@code bce} is the European Central Bank's main refinancing rate on its
 * first day (art. L441-10 II C. com.), {@code legalProfessionnel} the legal interest rate for « tous les autres cas »
 * (creditors that are businesses), {@code legalParticulier} for creditors that are natural persons, or null.
 */
public record TauxSemestriel(
        LocalDate semestre, BigDecimal bce, BigDecimal legalProfessionnel, BigDecimal legalParticulier) {

    private static final BigDecimal DIX = BigDecimal.TEN;
    private static final BigDecimal HUIT = BigDecimal.valueOf(8);
    private static final BigDecimal TROIS = BigDecimal.valueOf(3);

    /** What a professional owes when nothing was agreed (art. L441-10 II C. com.). */
    public BigDecimal suppletif() {
        return bce.add(DIX);
    }

    /** What a public buyer owes when interest starts in this half-year (art. R2192-31 CCP). */
    public BigDecimal commandePublique() {
        return bce.add(HUIT);
    }

    /** The lowest rate that professionals may agree on (art. L441-10 II C. com.). */
    public BigDecimal plancher() {
        return legalProfessionnel.multiply(TROIS);
    }
}
