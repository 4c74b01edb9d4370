package fr.escalade.partage;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Opening hours of the house, Paris time: {@code escalade.ouverture.debut} and {@code .fin}; {@code .alsace-moselle} when
 * Good Friday and 26 December are holidays there too (art. L3134-13 C. trav.).
 */
@ConfigurationProperties("escalade.ouverture")
public record Ouverture(
        @DefaultValue("09:00") LocalTime debut,
        @DefaultValue("18:00") LocalTime fin,
        @DefaultValue("false") boolean alsaceMoselle) {

    @ConstructorBinding
    public Ouverture {
        if (!debut.isBefore(fin)) {
            throw new IllegalArgumentException(
                    "escalade.ouverture : l'ouverture (" + debut + ") doit précéder la fermeture (" + fin + ").");
        }
    }

    /** Hours anywhere in France but Alsace and Moselle. */
    public Ouverture(LocalTime debut, LocalTime fin) {
        this(debut, fin, false);
    }
}
