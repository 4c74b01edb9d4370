package fr.escalade.relance;

import fr.escalade.courrier.Ton;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.partage.Canal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the scenario table chose for a case. A word that its version of the table does not answer keeps today's default:
 * e-mail, factual, no reading before sending.
 */
public record Scenario(List<Canal> canaux, Ton ton, ModeEnvoi validation) {

    public static final Scenario PAR_DEFAUT = new Scenario(List.of(Canal.EMAIL), Ton.FACTUEL, ModeEnvoi.AUTOMATIQUE);

    /** The same by those channels only. */
    Scenario par(List<Canal> autres) {
        return new Scenario(autres, ton, validation);
    }

    /** What a case's engine keeps of it: the table's outputs by name, or nothing. */
    public static Scenario lire(Object garde) {
        return garde instanceof Map<?, ?> sorties
                ? de(sorties.entrySet().stream()
                        .filter(sortie -> sortie.getValue() != null)
                        .collect(Collectors.toMap(sortie -> sortie.getKey().toString(), Map.Entry::getValue)))
                : PAR_DEFAUT;
    }

    /** {@code sorties}: the table's outputs by name; may be empty. */
    public static Scenario de(Map<String, Object> sorties) {
        Object canaux = sorties.getOrDefault("canaux", sorties.get("canal"));
        Object validation = sorties.get("validation");
        return new Scenario(
                canaux == null ? PAR_DEFAUT.canaux : ChoixDesCanaux.canaux(canaux.toString()),
                ton(sorties.get("ton")),
                validation == null ? PAR_DEFAUT.validation : ModeEnvoi.valueOf(validation.toString()));
    }

    /** The first published table said « neutre ». */
    private static Ton ton(Object mot) {
        return mot == null || mot.equals("neutre")
                ? PAR_DEFAUT.ton
                : Ton.valueOf(mot.toString().toUpperCase(Locale.ROOT));
    }
}
