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
        ajouter(differences, Creancier.class, ancien, nouveau);
        return differences;
    }

    private static void ajouter(
            Map<String, Object> differences, Class<? extends Record> type, Record ancien, Record nouveau) {
        for (RecordComponent champ : type.getRecordComponents()) {
            Object avant = ancien == null ? null : valeur(champ, ancien);
            Object apres = valeur(champ, nouveau);
            if (apres instanceof Creancier.Delais delais) {
                ajouter(differences, Creancier.Delais.class, (Record) avant, delais);
                continue;
            }
            if (!Objects.equals(avant, apres)) {
                differences.put(champ.getName(), Map.of("ancien", texte(avant), "nouveau", texte(apres)));
            }
        }
    }

    private static Object valeur(RecordComponent champ, Record creancier) {
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
