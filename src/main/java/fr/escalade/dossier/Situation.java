package fr.escalade.dossier;

import fr.escalade.creance.Decompte;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as it stands on a day: every late invoice that is neither disputed nor paused, with its account ({@code exigibles}), which of them the
 * case has engaged, the money available on the debtor's account, and totals per currency (never mixed).
 */
public record Situation(
        Dossier dossier,
        Creancier creancier,
        Debiteur debiteur,
        LocalDate jour,
        List<Decompte> exigibles,
        List<Montant> avoirs,
        List<Solde> soldes) {

    /** Totals in one currency; {@code aPayer} is the total less the money available. */
    public record Solde(Montant principal, Montant interets, Montant indemnites, Montant avoirs, Montant aPayer) {

        public Montant total() {
            return principal.plus(interets).plus(indemnites);
        }
    }

    /** True when some currency still has something to pay. */
    public boolean aPayer() {
        return soldes.stream().anyMatch(solde -> solde.aPayer().estPositif());
    }

    public int plusAncienRetard() {
        return exigibles.stream()
                .mapToInt(decompte -> decompte.facture().joursDeRetard(jour))
                .max()
                .orElse(0);
    }
}
