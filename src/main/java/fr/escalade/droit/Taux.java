package fr.escalade.droit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All half-years whose rates are known. A half-year that is missing stays missing: no neighbour ever stands in for it.
 */
public record Taux(Map<LocalDate, TauxSemestriel> semestres) {

    /** From how many days before its start the rates of a half-year are asked for. */
    public static final int JOURS_D_ALERTE = 30;

    public Taux {
        semestres = Map.copyOf(semestres);
    }

    public static Taux de(Collection<TauxSemestriel> semestres) {
        return new Taux(semestres.stream().collect(Collectors.toMap(TauxSemestriel::semestre, Function.identity())));
    }

    /** The rates of the half-year that contains the day, if they are known. */
    public Optional<TauxSemestriel> du(LocalDate jour) {
        return Optional.ofNullable(semestres.get(debutDeSemestre(jour)));
    }

    /** The current half-year when its rates are missing, else the next one when it starts within 30 days without rates. */
    public Optional<LocalDate> aSaisir(LocalDate jour) {
        return Stream.of(debutDeSemestre(jour), debutDeSemestre(jour.plusDays(JOURS_D_ALERTE)))
                .filter(semestre -> !semestres.containsKey(semestre))
                .findFirst();
    }

    /** The next half-year whose rates cannot be entered yet on that day. */
    public static LocalDate semestreAVenir(LocalDate jour) {
        return debutDeSemestre(jour.plusDays(JOURS_D_ALERTE)).plusMonths(6);
    }

    /** 1 January or 1 July on or before the day. */
    public static LocalDate debutDeSemestre(LocalDate jour) {
        return LocalDate.of(jour.getYear(), jour.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    static LocalDate finDeSemestre(LocalDate jour) {
        return debutDeSemestre(jour).plusMonths(6).minusDays(1);
    }
}
