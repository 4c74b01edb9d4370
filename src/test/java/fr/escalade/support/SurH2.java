package fr.escalade.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/** Runs the test on a fresh H2 in-memory database. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextCustomizerFactories(BaseDuTest.class)
public @interface SurH2 {

    /** True: a database for this class alone. False: shared by all tests with the same context, which starts faster. */
    boolean isolee() default false;
}
