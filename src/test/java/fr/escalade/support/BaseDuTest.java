package fr.escalade.support;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives the context of a test marked {@link SurH2} or {@link SurPostgresql} its database. */
final class BaseDuTest implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configurations) {
        SurH2 h2 = TestContextAnnotationUtils.findMergedAnnotation(test, SurH2.class);
        if (h2 != null) {
            return new Choix(Base.H2, h2.isolee() ? test : null);
        }
        SurPostgresql postgresql = TestContextAnnotationUtils.findMergedAnnotation(test, SurPostgresql.class);
        return postgresql == null ? null : new Choix(Base.POSTGRESQL, postgresql.isolee() ? test : null);
    }

    /** Two tests with equal choices (and otherwise the same configuration) share one cached context and database. */
    private record Choix(Base base, Class<?> pourLuiSeul) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext contexte, MergedContextConfiguration configuration) {
            TestPropertyValues.of(base.nouvelle()).applyTo(contexte);
        }
    }
}
