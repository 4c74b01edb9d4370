package fr.escalade.partage;

import java.util.List;

/** How a message reaches the debtor. */
public enum Canal {
    EMAIL,
    SMS,
    COURRIER,
    RECOMMANDE;

    /** The channels through which a relance can leave today; the registered letter is the mise en demeure's own. */
    private static final List<Canal> DES_RELANCES = List.of(EMAIL, SMS, COURRIER);

    public static List<Canal> desRelances() {
        return DES_RELANCES;
    }

    /** True for the name of a channel through which a relance can leave today. */
    public static boolean peutRelancer(String nom) {
        return DES_RELANCES.stream().anyMatch(canal -> canal.name().equals(nom));
    }
}
