package fr.escalade.droit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an agreed penalty rate is lawful in a half-year: at least three times the legal rate (art. L441-10 II C. com.).
 * The statutory default itself was below that floor in 2024, so the two are never inferred from one another.
 */
public sealed interface Plancher {

    record Respecte() implements Plancher {}

    /** {@code minimum}, in percent, is the lowest rate that can be agreed in that half-year. */
    record TauxTropBas(BigDecimal minimum) implements Plancher {}

    /** Nobody has entered the legal rate of {@code semestre} (its first day): nothing can be said. */
    record TauxManquant(LocalDate semestre) implements Plancher {}

    /** @param convenu the agreed rate, percent a year */
    static Plancher verifier(BigDecimal convenu, LocalDate jour, Taux taux) {
        return taux.du(jour)
                .map(TauxSemestriel::plancher)
                .map(minimum -> convenu.compareTo(minimum) < 0 ? new TauxTropBas(minimum) : new Respecte())
                .orElseGet(() -> new TauxManquant(Taux.debutDeSemestre(jour)));
    }

    /**
     * The half-years (first days) of a period in which the agreed rate is unlawful. Such a rate is neither raised nor
     * lowered: somebody is told.
     */
    static List<LocalDate> semestresSousLePlancher(BigDecimal convenu, LocalDate du, LocalDate au, Taux taux) {
        return Stream.iterate(Taux.debutDeSemestre(du), debut -> !debut.isAfter(au), debut -> debut.plusMonths(6))
                .filter(debut -> verifier(convenu, debut, taux) instanceof TauxTropBas)
                .toList();
    }
}
