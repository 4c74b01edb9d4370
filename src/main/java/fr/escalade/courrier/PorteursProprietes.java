package fr.escalade.courrier;

import fr.escalade.courrier.passerelle.Description;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The carriers that are described under {@code escalade.*}.
 *
 * @param sms who carries text messages; null: none leaves
 * @param recommande who prints and posts registered letters; null: a person does
 */
@ConfigurationProperties("escalade")
record PorteursProprietes(Description sms, Description recommande) {}
