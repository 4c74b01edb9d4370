package fr.escalade.courrier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code escalade.courrier.*}.
 *
 * @param scrutation whether the outbox empties by itself every second
 * @param porteurs how many messages may be on their way to the server at once, each on a connection of its own
 * @param piecesMaximum size of the attachments of one e-mail; what does not fit is downloaded through the
 *     message's link, or named as available on request where no debtor's space is offered
 * @param bail how long a message may stay between « taken » and « proven » before it is taken again; real servers answer
 *     within minutes
 * @param abandon how long a message is tried again before it is given up: its figures would be stale
 * @param tlsExige null: STARTTLS is required everywhere but on the loopback
 */
@ConfigurationProperties("escalade.courrier")
record CourrierProprietes(
        @DefaultValue("true") boolean scrutation,
        @DefaultValue("3") int porteurs,
        @DefaultValue("8MB") DataSize piecesMaximum,
        @DefaultValue("10m") Duration bail,
        @DefaultValue("5d") Duration abandon,
        Boolean tlsExige) {}
