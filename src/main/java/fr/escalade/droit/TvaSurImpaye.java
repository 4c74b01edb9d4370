package fr.escalade.droit;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The VAT that can be recovered on a claim definitively lost, or from the liquidation judgment on (art. 272-1 CGI):
 * {@code impaye} including VAT, split into {@code net} and {@code tva}. Nothing is recovered on services taxed on receipt,
 * nor for a mere delay.
 */
public record TvaSurImpaye(Montant impaye, Montant net, Montant tva) {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /**
     * @param ttc the invoice including VAT
     * @param tauxDeTva in percent, of the whole invoice
     * @param regle what was paid of it
     */
    public static TvaSurImpaye calculer(Montant ttc, BigDecimal tauxDeTva, Montant regle) {
        Montant impaye = ttc.moins(regle);
        BigDecimal net = impaye.valeur()
                .multiply(CENT)
                .divide(CENT.add(tauxDeTva), ttc.devise().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        Montant sansTva = new Montant(net, ttc.devise());
        return new TvaSurImpaye(impaye, sansTva, impaye.moins(sansTva));
    }

    /** What the duplicate of the invoice must bear for the tax to be recovered (BOI-TVA-DED-40-10-20). */
    public String mention() {
        return "Facture demeurée impayée pour la somme de " + FormatFrancais.montant(net)
                + " (prix net) et pour la somme de " + FormatFrancais.montant(tva)
                + " (TVA correspondante) qui ne peut faire l'objet d'une déduction (article 272 du CGI)";
    }
}
