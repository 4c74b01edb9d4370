package fr.escalade.endurance;

import fr.escalade.EscaladeApplication;
import fr.escalade.bench.SansLesTests;
import fr.escalade.processus.temps.HorlogeDuMoteur;
import java.time.Duration;
import java.time.Instant;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@link EscaladeApplication} as shipped, but for its clock: {@code endurance.decalage} brings it into opening hours,
 * whatever the day of the run. {@code endurance.sans-dernier-regard=true} blinds the last look at the ledger before a
 * message is handed over: what the proof must then see.
 */
final class ApplicationDecalee {

    private ApplicationDecalee() {}

    public static void main(String[] arguments) {
        Duration decalage = Duration.parse(System.getProperty("endurance.decalage"));
        new SpringApplicationBuilder(EscaladeApplication.class)
                .initializers(contexte -> {
                    ConfigurableListableBeanFactory pieces = contexte.getBeanFactory();
                    pieces.registerSingleton("sansLesTests", new SansLesTests());
                    pieces.addBeanPostProcessor(new MiseALHeure(decalage));
                    if (Boolean.getBoolean("endurance.sans-dernier-regard")) {
                        pieces.addBeanPostProcessor(new SansDernierRegard());
                    }
                })
                .run(arguments);
    }

    /** Before anything beats: the clock of the engine and ours. */
    private record MiseALHeure(Duration decalage) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object piece, String nom) {
            if (piece instanceof HorlogeDuMoteur horloge) {
                horloge.regler(Instant.now().plus(decalage));
            }
            return piece;
        }
    }

    private static final class SansDernierRegard implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object piece, String nom) {
            if (!nom.equals("fr.escalade.relance.DerniereVerification")) {
                return piece;
            }
            ProxyFactory aveugle = new ProxyFactory(piece);
            aveugle.setProxyTargetClass(true);
            aveugle.addAdvice((MethodInterceptor) appel ->
                    appel.getMethod().getName().equals("empechement") ? java.util.Optional.empty() : appel.proceed());
            return aveugle.getProxy();
        }
    }
}
