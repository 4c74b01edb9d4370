package fr.escalade.droit;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax contained in an irrecoverable debt (art. 272-1 CGI, BOI-TVA-DED-40-10-20): what a supplier who had paid it may
 * recover with a rectified invoice. {@code net} and {@code tva} add up to the unpaid amount, to the cent.
 */
public record TvaSurCreancePerdue(Montant net, Montant tva) {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /** {@code taux} in percent; zero for services whose tax is due on receipts: nothing is to recover. */
    public static TvaSurCreancePerdue ventiler(Montant impaye, BigDecimal taux) {
        BigDecimal net = impaye.valeur()
                .multiply(CENT)
                .divide(CENT.add(taux), impaye.devise().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        Montant horsTaxe = new Montant(net, impaye.devise());
        return new TvaSurCreancePerdue(horsTaxe, impaye.moins(horsTaxe));
    }
}
