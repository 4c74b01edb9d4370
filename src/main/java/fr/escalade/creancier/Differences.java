package fr.escalade.creancier;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What changed between two states of a creditor, field by field, for the journal. */
final class Differences {

    private Differences() {}

    /** Field → {@code {ancien, nouveau}} as text; {@code ancien} null: every field that is set. */
    static Map<String, Object> entre(Creancier ancien, Creancier nouveau) {
        Map<String, Object> differences = new TreeMap<>();
        for (RecordComponent champ : Creancier.class.getRecordComponents()) {
            Object avant = ancien == null ? null : valeur(champ, ancien);
            Object apres = valeur(champ, nouveau);
            if (!Objects.equals(avant, apres)) {
                differences.put(champ.getName(), Map.of("ancien", texte(avant), "nouveau", texte(apres)));
            }
        }
        return differences;
    }

    private static Object valeur(RecordComponent champ, Creancier creancier) {
        try {
            return champ.getAccessor().invoke(creancier);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String texte(Object valeur) {
        if (valeur == null) {
            return "";
        }
        return valeur instanceof BigDecimal nombre ? nombre.toPlainString() : valeur.toString();
    }
}
