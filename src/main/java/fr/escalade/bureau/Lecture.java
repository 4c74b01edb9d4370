package fr.escalade.bureau;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a French hand types: « 1 234,56 € » with any kind of space, « 31/01/2026 » or « 31.1.26 ». Exactly one of {@code valeur} and
 * {@code erreur} is null; the error is a French sentence that shows an example.
 */
record Lecture<T>(T valeur, String erreur) {

    private static final Pattern MONTANT = Pattern.compile("-?\\d{1,12}([.,]\\d{1,3})?");
    private static final Pattern MILLIERS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d{1,2}");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");

    static Lecture<BigDecimal> montant(String texte) {
        String nombre = Normalizer.normalize(texte, Normalizer.Form.NFKC)
                .replaceAll("(?i)[\\s\\p{Z}']|€|eur(os?)?$", "")
                .replace('\u2212', '-');
        if (MILLIERS.matcher(nombre).matches()) {
            nombre = nombre.replace(".", "");
        }
        return MONTANT.matcher(nombre).matches()
                ? new Lecture<>(new BigDecimal(nombre.replace(',', '.')), null)
                : new Lecture<>(null, "« " + texte + " » n’est pas un montant. Écrivez par exemple 1 234,56.");
    }

    /** « 12,15 % », with or without its sign. */
    static Lecture<BigDecimal> pourcentage(String texte) {
        Lecture<BigDecimal> nombre = montant(texte.replace("%", ""));
        return nombre.erreur() == null
                ? nombre
                : new Lecture<>(null, "« " + texte.strip() + " » n’est pas un pourcentage. Écrivez par exemple 2,15.");
    }

    static Lecture<LocalDate> date(String texte) {
        String net = texte.strip();
        Matcher francaise = DATE.matcher(net);
        try {
            if (francaise.matches()) {
                int annee = Integer.parseInt(francaise.group(3));
                return new Lecture<>(
                        LocalDate.of(
                                annee < 100 ? 2000 + annee : annee,
                                Integer.parseInt(francaise.group(2)),
                                Integer.parseInt(francaise.group(1))),
                        null);
            }
            return new Lecture<>(LocalDate.parse(net, DateTimeFormatter.ISO_LOCAL_DATE), null);
        } catch (DateTimeException impossible) {
            return new Lecture<>(null, "« " + net + " » n’est pas une date. Écrivez par exemple 31/01/2026.");
        }
    }

    static Lecture<Integer> entier(String texte) {
        String net = Normalizer.normalize(texte, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
        return net.matches("-?\\d{1,9}")
                ? new Lecture<>(Integer.valueOf(net), null)
                : new Lecture<>(null, "« " + texte.strip() + " » n’est pas un nombre entier. Écrivez par exemple 30.");
    }
}
