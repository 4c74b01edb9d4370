package fr.escalade.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date between 1970 and 2200: a year typed with a digit too many is caught here rather than by the database. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DatePlausible.Controle.class)
@interface DatePlausible {

    String message() default "n'est pas une date plausible : vérifiez l'année";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Controle implements ConstraintValidator<DatePlausible, LocalDate> {
        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext contexte) {
            return date == null || (date.getYear() >= 1970 && date.getYear() <= 2200);
        }
    }
}
