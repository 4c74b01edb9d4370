package fr.escalade.temoin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code escalade.temoin.*}.
 *
 * @param dossier where the witness is kept; {@code temoin} in the data folder by default
 * @param copie a second place for it, on another disk or machine, or null: what is restored together with the database
 *     cannot bear witness against it
 */
@ConfigurationProperties("escalade.temoin")
record TemoinProprietes(String dossier, String copie) {}
