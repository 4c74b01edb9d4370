package fr.escalade.partage;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Opening hours of the house, Paris time: {@code escalade.ouverture.debut} and {@code .fin}. */
@ConfigurationProperties("escalade.ouverture")
public record Ouverture(
        @DefaultValue("09:00") LocalTime debut,
        @DefaultValue("18:00") LocalTime fin) {}
