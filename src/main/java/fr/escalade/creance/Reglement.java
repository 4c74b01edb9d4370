package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment as booked. {@code date} is its value date; {@code disponible} what no invoice took; {@code annuleLe} the day it
 * was reversed, or null.
 */
public record Reglement(
        long id,
        String creancier,
        String reference,
        LocalDate date,
        Montant montant,
        long debiteur,
        Montant disponible,
        LocalDate annuleLe,
        Instant recuLe) {}
