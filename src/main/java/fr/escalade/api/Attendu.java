package fr.escalade.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in French what a field of some Java type should have looked like. */
final class Attendu {

    private Attendu() {}

    static String phrase(Object recu, Class<?> type) {
        if (recu instanceof Map || recu instanceof Iterable) {
            return "n'a pas la forme attendue";
        }
        return "« " + abrege(String.valueOf(recu)) + " » " + defaut(type);
    }

    private static String defaut(Class<?> type) {
        if (type == null) {
            return "n'a pas la forme attendue";
        }
        if (type == LocalDate.class) {
            return "n'est pas une date : écrivez-la sous la forme 2026-01-31";
        }
        if (type == DecimalEcrit.class || type == BigDecimal.class) {
            return "n'est pas un montant : écrivez-le avec un point et sans espace, par exemple 1200.00";
        }
        if (type == Period.class) {
            return "n'est pas une durée : écrivez par exemple P15D pour 15 jours";
        }
        if (type.isEnum()) {
            return "n'est pas une valeur admise : choisissez parmi "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "n'est ni true ni false";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "n'est pas un nombre entier";
        }
        return "n'a pas la forme attendue";
    }

    private static String abrege(String texte) {
        return texte.length() <= 60 ? texte : texte.substring(0, 60) + "…";
    }
}
