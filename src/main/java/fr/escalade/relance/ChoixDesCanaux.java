package fr.escalade.relance;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.escalade.partage.Canal;
import java.util.Arrays;
import java.util.List;

/**
 * The channels that a step names, the preferred one first: {@code SELON_LE_SCENARIO}, or a list like {@code EMAIL}.
 * {@code liste} is empty for the scenario's.
 */
public record ChoixDesCanaux(List<Canal> liste) {

    public static final String SELON_LE_SCENARIO = "SELON_LE_SCENARIO";

    /** @throws IllegalArgumentException when a channel does not exist */
    @JsonCreator
    public static ChoixDesCanaux lire(String texte) {
        return texte.strip().equals(SELON_LE_SCENARIO)
                ? new ChoixDesCanaux(List.of())
                : new ChoixDesCanaux(canaux(texte));
    }

    /** True when every channel named is one through which a relance can leave today. */
    public static boolean convient(String texte) {
        return texte.strip().equals(SELON_LE_SCENARIO) || estUneListe(texte);
    }

    /** The same, without the scenario's word: what a table may answer. */
    public static boolean estUneListe(String texte) {
        return Arrays.stream(texte.split(",", -1)).map(String::strip).allMatch(Canal::peutRelancer);
    }

    static List<Canal> canaux(String texte) {
        return Arrays.stream(texte.split(","))
                .map(String::strip)
                .map(Canal::valueOf)
                .toList();
    }

    List<Canal> ou(List<Canal> duScenario) {
        return liste.isEmpty() ? duScenario : liste;
    }
}
