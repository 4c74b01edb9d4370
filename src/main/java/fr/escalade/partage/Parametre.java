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
}
