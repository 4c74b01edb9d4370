package fr.escalade.api;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Amounts of requests, read with their currency: an amount finer than the currency's smallest coin is refused, not rounded. */
final class Sommes {

    private Sommes() {}

    /** {@code devise} null means euros. @throws ChampRefuse naming {@code devise} or {@code champ} */
    static Montant lire(String champ, DecimalEcrit montant, String devise) {
        Currency monnaie = devise(devise);
        BigDecimal valeur = montant.valeur();
        if (valeur.stripTrailingZeros().scale() > monnaie.getDefaultFractionDigits()) {
            throw new ChampRefuse(
                    champ,
                    "Le champ « " + champ + " » a trop de décimales pour la devise " + monnaie + " : au plus "
                            + monnaie.getDefaultFractionDigits() + ".");
        }
        return new Montant(valeur, monnaie);
    }

    private static Currency devise(String code) {
        try {
            Currency devise = code == null || code.isBlank()
                    ? Montant.EURO
                    : Currency.getInstance(code.trim().toUpperCase(Locale.ROOT));
            if (devise.getDefaultFractionDigits() >= 0) {
                return devise;
            }
        } catch (IllegalArgumentException inconnue) {
            // said below, in the same words as for codes that are not money
        }
        throw new ChampRefuse(
                "devise", "« " + code + " » n'est pas une devise : donnez son code de trois lettres, par exemple EUR.");
    }
}
