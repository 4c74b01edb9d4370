package fr.escalade.processus.taches;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The gestures of the application with their parameters, found without starting it: any new one is there by itself. */
public final class GestesConnus {

    private GestesConnus() {}

    public static Map<String, Class<? extends Record>> parSujet() {
        ClassPathScanningCandidateComponentProvider recherche = new ClassPathScanningCandidateComponentProvider(false);
        recherche.addIncludeFilter(new AssignableTypeFilter(Geste.class));
        Map<String, Class<? extends Record>> gestes = new TreeMap<>();
        for (BeanDefinition trouve : recherche.findCandidateComponents("fr.escalade.processus")) {
            Geste<?> geste = sansDependances(trouve.getBeanClassName());
            gestes.put(geste.sujet(), geste.parametres());
        }
        return gestes;
    }

    /** A gesture only keeps its dependencies until it is executed, which nobody does here. */
    private static Geste<?> sansDependances(String classe) {
        try {
            Constructor<?> constructeur = Class.forName(classe).getDeclaredConstructors()[0];
            constructeur.setAccessible(true);
            return (Geste<?>) constructeur.newInstance(new Object[constructeur.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
