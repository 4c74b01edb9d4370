package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment as it stands in the ledger. {@code debiteur} is null while nobody knows whose money it is;
 * {@code annuleLe} the day it was reversed, or null; the imputations are those in force.
 */
public record ReglementConnu(
        String creancier,
        String reference,
        LocalDate date,
        Montant montant,
        Montant disponible,
        Long debiteur,
        LocalDate annuleLe,
        Instant recuLe,
        List<Encaissement.Imputation> imputations) {}
