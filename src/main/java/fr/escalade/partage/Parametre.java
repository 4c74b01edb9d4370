package fr.escalade.partage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a parameter of a diagram step is called and explained to the analyst; element templates are generated from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parametre {

    String libelle();

    String aide() default "";

    /** What diagrams published before this parameter existed mean without it; empty: it never was missing. */
    String defaut() default "";

    /** The name that it had in diagrams published earlier; empty: none. */
    String autrefois() default "";
}
