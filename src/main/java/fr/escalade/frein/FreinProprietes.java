package fr.escalade.frein;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code escalade.courrier.frein.*}.
 *
 * @param demandes messages that ask for payment to one debtor in a day, whatever their channel
 * @param reponses other messages (thanks, acknowledgements, answers) to one debtor in a day
 * @param memeLettre days during which the same letter for the same invoices is not sent again by the same channel
 * @param creancier messages of one creditor in a day that are never too many
 * @param installation the same for all creditors together
 */
@ConfigurationProperties("escalade.courrier.frein")
record FreinProprietes(
        @DefaultValue("6") int demandes,
        @DefaultValue("10") int reponses,
        @DefaultValue("2") int memeLettre,
        @DefaultValue("200") int creancier,
        @DefaultValue("1000") int installation) {}
