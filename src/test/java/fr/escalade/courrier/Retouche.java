package fr.escalade.courrier;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** An invented record with some components changed, whatever the others are. */
final class Retouche {

    private Retouche() {}

    /** {@code changements}: names of components, each followed by its value. */
    static <T extends Record> T de(T original, Object... changements) {
        Map<String, Object> valeurs = new HashMap<>();
        for (int i = 0; i < changements.length; i += 2) {
            valeurs.put((String) changements[i], changements[i + 1]);
        }
        try {
            RecordComponent[] composants = original.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[composants.length];
            Object[] arguments = new Object[composants.length];
            for (int i = 0; i < composants.length; i++) {
                String nom = composants[i].getName();
                types[i] = composants[i].getType();
                arguments[i] = valeurs.containsKey(nom)
                        ? valeurs.remove(nom)
                        : composants[i].getAccessor().invoke(original);
            }
            if (!valeurs.isEmpty()) {
                throw new IllegalArgumentException(original.getClass() + " has no " + valeurs.keySet());
            }
            @SuppressWarnings("unchecked")
            T retouchee = (T) original.getClass().getDeclaredConstructor(types).newInstance(arguments);
            return retouchee;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
