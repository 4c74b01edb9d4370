package fr.escalade.courrier;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code escalade.courrier.debits}, {@code .debit-total}: e-mails per minute, over all nodes.
 *
 * @param debits {@code outlook.com=20} per recipient domain, {@code *=60} for each of the others; empty: no limit
 * @param debitTotal for all domains together, or null
 */
@ConfigurationProperties("escalade.courrier")
record DebitsProprietes(@DefaultValue List<String> debits, Integer debitTotal) {}
