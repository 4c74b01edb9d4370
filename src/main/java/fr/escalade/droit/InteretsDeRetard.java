package fr.escalade.droit;

import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Late interest, simple (never compounded, art. 1343-2 C. civ.), on 365 days a year whatever the year, from the first
 * late day to the day of payment included; tranches unrounded, their sum rounded once.
 *
 * <ul>
 *   <li>Professional (art. L441-10 II C. com.): from the day after the due date, without reminder; the agreed rate, else
 *       ECB + 10 points, each day at the rate of its own half-year.
 *   <li>Public buyer (art. R2192-31 to 33 CCP): ECB + 8 points of the half-year in which interest started, frozen.
 *   <li>Consumer (art. 1231-6 and 1344-1 C. civ.): the legal rate, from the day after the formal notice only. The
 *       category of the rate is the creditor's, a business here.
 * </ul>
 *
 * <p>Insolvency and over-indebtedness stop it the day before {@link Dette#gelDesInterets()}.
 */
public final class InteretsDeRetard {

    private static final BigDecimal CENT_FOIS_365 = BigDecimal.valueOf(36_500);

    private InteretsDeRetard() {}

    /** The interest run up on the debt until the end of {@code fin}. */
    public static Interets calculer(Dette dette, LocalDate fin, Taux taux) {
        List<Penalites.Tranche> tranches = new ArrayList<>();
        LocalDate jour = dette.estGelee(fin) ? dette.gelDesInterets().minusDays(1) : fin;
        LocalDate du = premierJour(dette).orElse(LocalDate.MAX);
        while (!du.isAfter(jour) && dette.base(du).estPositif()) {
            Optional<BigDecimal> tauxDuJour = tauxAu(dette, du, taux);
            if (tauxDuJour.isEmpty()) {
                return new Interets.TauxManquant(semestreQuiFixe(dette, du), somme(tranches, dette));
            }
            LocalDate au = dernierJourDeLaTranche(dette, du, jour);
            tranches.add(tranche(du, au, tauxDuJour.get(), dette.base(du).valeur()));
            du = au.plusDays(1);
        }
        return new Interets.Calcules(somme(tranches, dette));
    }

    /** The first day that bears interest; empty while nothing makes it run. */
    public static Optional<LocalDate> premierJour(Dette dette) {
        if (dette.echeance() == null) {
            return Optional.empty();
        }
        if (dette.type() != TypeDebiteur.PARTICULIER) {
            return Optional.of(dette.echeance().plusDays(1));
        }
        return Optional.ofNullable(dette.miseEnDemeure())
                .map(notifiee -> notifiee.isAfter(dette.echeance()) ? notifiee : dette.echeance())
                .map(depart -> depart.plusDays(1));
    }

    /** The rate that the debt bears on that day: zero while no interest runs, empty when the half-year is not known. */
    public static Optional<BigDecimal> tauxAu(Dette dette, LocalDate jour, Taux taux) {
        Optional<LocalDate> debut = premierJour(dette);
        if (debut.isEmpty() || jour.isBefore(debut.get()) || dette.estGelee(jour)) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (aTauxConvenu(dette)) {
            return Optional.of(dette.tauxConvenu());
        }
        return taux.du(semestreQuiFixe(dette, jour)).map(semestre -> switch (dette.type()) {
            case PROFESSIONNEL -> semestre.suppletif();
            case PUBLIC -> semestre.commandePublique();
            case PARTICULIER -> semestre.legalProfessionnel();
        });
    }

    private static boolean aTauxConvenu(Dette dette) {
        return dette.type() == TypeDebiteur.PROFESSIONNEL && dette.tauxConvenu() != null;
    }

    private static LocalDate semestreQuiFixe(Dette dette, LocalDate jour) {
        LocalDate reference =
                dette.type() == TypeDebiteur.PUBLIC ? dette.echeance().plusDays(1) : jour;
        return Taux.debutDeSemestre(reference);
    }

    /** A tranche ends where its rate or its base changes: a payment's own day still bears the former base. */
    private static LocalDate dernierJourDeLaTranche(Dette dette, LocalDate du, LocalDate jour) {
        boolean tauxVariable = !aTauxConvenu(dette) && dette.type() != TypeDebiteur.PUBLIC;
        LocalDate au = tauxVariable ? plusTot(jour, Taux.finDeSemestre(du)) : jour;
        for (Dette.Versement versement : dette.versements()) {
            if (!versement.date().isBefore(du)) {
                au = plusTot(au, versement.date());
            }
        }
        return au;
    }

    private static Penalites.Tranche tranche(LocalDate du, LocalDate au, BigDecimal taux, BigDecimal base) {
        long jours = ChronoUnit.DAYS.between(du, au) + 1;
        BigDecimal interets =
                base.multiply(taux).multiply(BigDecimal.valueOf(jours)).divide(CENT_FOIS_365, MathContext.DECIMAL128);
        return new Penalites.Tranche(du, au, jours, taux, base, interets);
    }

    private static Penalites somme(List<Penalites.Tranche> tranches, Dette dette) {
        BigDecimal total = tranches.stream().map(Penalites.Tranche::interets).reduce(BigDecimal.ZERO, BigDecimal::add);
        Montant arrondi = new Montant(
                total.setScale(dette.principal().devise().getDefaultFractionDigits(), RoundingMode.HALF_UP),
                dette.principal().devise());
        return new Penalites(arrondi.valeur(), List.copyOf(tranches));
    }

    private static LocalDate plusTot(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
