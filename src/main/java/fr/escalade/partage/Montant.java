package fr.escalade.partage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money in one currency, to the cent (the currency's own number of decimals). Amounts of different
 * currencies are never added: trying to do so is an {@link IllegalArgumentException}.
 */
public record Montant(BigDecimal valeur, Currency devise) implements Comparable<Montant> {

    public static final Currency EURO = Currency.getInstance("EUR");

    public Montant {
        valeur = valeur.setScale(devise.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    public static Montant de(BigDecimal valeur, String devise) {
        return new Montant(valeur, Currency.getInstance(devise));
    }

    public static Montant euros(String valeur) {
        return new Montant(new BigDecimal(valeur), EURO);
    }

    public static Montant zero(Currency devise) {
        return new Montant(BigDecimal.ZERO, devise);
    }

    public Montant plus(Montant autre) {
        return new Montant(valeur.add(memeDevise(autre).valeur), devise);
    }

    public Montant moins(Montant autre) {
        return new Montant(valeur.subtract(memeDevise(autre).valeur), devise);
    }

    public Montant oppose() {
        return new Montant(valeur.negate(), devise);
    }

    public Montant min(Montant autre) {
        return compareTo(autre) <= 0 ? this : autre;
    }

    public boolean estNul() {
        return valeur.signum() == 0;
    }

    public boolean estPositif() {
        return valeur.signum() > 0;
    }

    public boolean estNegatif() {
        return valeur.signum() < 0;
    }

    @Override
    public int compareTo(Montant autre) {
        return valeur.compareTo(memeDevise(autre).valeur);
    }

    private Montant memeDevise(Montant autre) {
        if (!devise.equals(autre.devise)) {
            throw new IllegalArgumentException(
                    "Montants de devises différentes : " + devise + " et " + autre.devise + " ne s'additionnent pas.");
        }
        return autre;
    }

    /** The machine form of the REST API and of logs: {@code 1200.00 EUR}. */
    @Override
    public String toString() {
        return valeur.toPlainString() + " " + devise.getCurrencyCode();
    }
}
