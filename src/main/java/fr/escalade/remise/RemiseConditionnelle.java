package fr.escalade.remise;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * A discount of {@code remise} (all taxes included) on {@code factures} (ids), if their net is paid with a value date of
 * {@code limite} at the latest. {@code principal}, {@code interets} and {@code indemnites} are what they owed when it was
 * proposed; {@code taux} the percentage that the discount was worked out from, or null; {@code motif} why it is proposed;
 * {@code dernierReglement} the debtor's last payment known then, only later ones count; {@code decideePar} who approved or
 * refused it, null when nobody had to; {@code offerteLe} the day its letter was written; {@code expiree}: it fell because
 * its day was over, so that a payment of that day booked later still counts; {@code fin} why it ended, or null.
 */
public record RemiseConditionnelle(
        long id,
        long dossier,
        Etat etat,
        Montant principal,
        Montant interets,
        Montant indemnites,
        Montant remise,
        BigDecimal taux,
        LocalDate limite,
        String motif,
        String auteur,
        LocalDate proposeeLe,
        long dernierReglement,
        String decideePar,
        LocalDate offerteLe,
        LocalDate conclueLe,
        boolean expiree,
        String fin,
        List<Long> factures) {

    private static final int DECIMALES = 2;

    public enum Etat {
        /** Waits for an approval, or for its letter to leave. */
        PROPOSEE,
        OFFERTE,
        /** The net came in time: the rest is given up. */
        ACQUISE,
        /** Not paid in time, or the account is not the one that the offer was about any more: all is owed. */
        CADUQUE,
        /** Taken back by a person. */
        RETIREE,
        REFUSEE
    }

    public boolean ouverte() {
        return etat == Etat.PROPOSEE || etat == Etat.OFFERTE;
    }

    /** What the debtor has to pay. */
    public Montant net() {
        return principal.moins(remise);
    }

    /** Penalties and fixed indemnity given up with the discount; they bear no VAT. */
    public Montant accessoires() {
        return interets.plus(indemnites);
    }

    /** The discount in percent of the principal, rounded to two decimals: what an approval is decided from. */
    public BigDecimal part() {
        return remise.valeur()
                .multiply(BigDecimal.valueOf(100))
                .divide(principal.valeur(), DECIMALES, RoundingMode.HALF_UP);
    }
}
