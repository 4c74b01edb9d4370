package fr.escalade.importation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What an import may hold: a file is read in memory, so both its size and its number of lines are bounded. */
@ConfigurationProperties("escalade.importation")
record ImportationProprietes(
        @DefaultValue("50MB") DataSize tailleMaximale,
        @DefaultValue("150000") int lignesMaximales) {}
