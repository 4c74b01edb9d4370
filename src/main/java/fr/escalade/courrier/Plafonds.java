package fr.escalade.courrier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mails per minute: to each domain, and in all. */
final class Plafonds {

    /** Stands for every domain that is not named, and for all of them together. */
    static final String TOUS = "*";

    private static final Pattern DEBIT =
            Pattern.compile("\\s*(\\*|[\\p{L}0-9][\\p{L}0-9.-]*)\\s*=\\s*([1-9][0-9]{0,5})\\s*");

    private final Map<String, Integer> parDomaine = new HashMap<>();
    private final Integer total;

    /** @throws IllegalStateException (French) when the settings cannot be understood */
    Plafonds(List<String> debits, Integer total) {
        debits.stream().filter(debit -> !debit.isBlank()).forEach(this::lire);
        if (total != null && total < 1) {
            throw new IllegalStateException("escalade.courrier.debit-total est un nombre de messages par minute, 1 au"
                    + " moins : retirez-le pour ne pas limiter.");
        }
        this.total = total;
    }

    private void lire(String debit) {
        Matcher lu = DEBIT.matcher(debit);
        if (!lu.matches()) {
            throw new IllegalStateException("escalade.courrier.debits : « " + debit + " » n'est pas un débit. Exemple :"
                    + " outlook.com=20,*=60 (messages par minute).");
        }
        parDomaine.put(lu.group(1).toLowerCase(Locale.ROOT), Integer.valueOf(lu.group(2)));
    }

    OptionalInt du(String domaine) {
        Integer debit = parDomaine.getOrDefault(domaine, parDomaine.get(TOUS));
        return debit == null ? OptionalInt.empty() : OptionalInt.of(debit);
    }

    OptionalInt total() {
        return total == null ? OptionalInt.empty() : OptionalInt.of(total);
    }
}
