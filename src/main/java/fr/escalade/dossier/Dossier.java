package fr.escalade.dossier;

import java.time.LocalDate;

/** A case: one debtor pursued by one creditor. {@code cycle} grows each time it enters the procedure again. */
public record Dossier(
        long id,
        String numero,
        String creancier,
        long debiteur,
        EtatDossier etat,
        int cycle,
        LocalDate ouvertLe,
        LocalDate closLe,
        String motifFin) {}
