package fr.escalade.dossier;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads a case as it stands on a day, from the ledger itself. */
@Component
class Situations {

    private static final Comparator<Currency> EURO_DABORD = Comparator.comparing(
                    (Currency devise) -> !devise.equals(Montant.EURO))
            .thenComparing(Currency::getCurrencyCode);

    private final Creances creances;
    private final Debiteurs debiteurs;
    private final Creanciers creanciers;
    private final PausesEnCours pauses;

    Situations(Creances creances, Debiteurs debiteurs, Creanciers creanciers, PausesEnCours pauses) {
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.creanciers = creanciers;
        this.pauses = pauses;
    }

    Situation du(Dossier dossier, LocalDate jour) {
        return sans(pauses.facturesSuspendues(dossier.debiteur()), dossier, jour);
    }

    /** Without what was paused too recently to be demanded again. */
    Situation aRelancer(Dossier dossier, LocalDate jour) {
        int courtoisie = creanciers.parCode(dossier.creancier()).delais().courtoisie();
        return sans(pauses.facturesEnPaix(dossier.debiteur(), courtoisie).keySet(), dossier, jour);
    }

    private Situation sans(Set<Long> enPaix, Dossier dossier, LocalDate jour) {
        Debiteur debiteur = debiteurs.parId(dossier.debiteur());
        List<Facture> exigibles = creances.duDebiteur(debiteur.id()).stream()
                .filter(facture -> facture.estExigible(jour) && !enPaix.contains(facture.id()))
                .toList();
        List<Decompte> decomptes = exigibles.isEmpty() ? List.of() : creances.decompte(debiteur, exigibles, jour);
        List<Montant> avoirs = creances.avoirsDisponibles(debiteur.id());
        return new Situation(
                dossier,
                creanciers.parCode(dossier.creancier()),
                debiteur,
                jour,
                decomptes,
                avoirs,
                soldes(decomptes, avoirs));
    }

    private static List<Situation.Solde> soldes(List<Decompte> decomptes, List<Montant> avoirs) {
        TreeSet<Currency> devises = new TreeSet<>(EURO_DABORD);
        decomptes.forEach(decompte -> devises.add(decompte.principal().devise()));
        List<Situation.Solde> soldes = new ArrayList<>();
        for (Currency devise : devises) {
            Montant principal = somme(decomptes, devise, Decompte::principal);
            Montant interets = somme(decomptes, devise, Decompte::interets);
            Montant indemnites = somme(decomptes, devise, Decompte::indemnite);
            Montant disponible = avoirs.stream()
                    .filter(avoir -> avoir.devise().equals(devise))
                    .reduce(Montant.zero(devise), Montant::plus);
            Montant aPayer = principal.plus(interets).plus(indemnites).moins(disponible);
            soldes.add(new Situation.Solde(principal, interets, indemnites, disponible, aPayer));
        }
        return soldes;
    }

    private static Montant somme(List<Decompte> decomptes, Currency devise, Function<Decompte, Montant> part) {
        return decomptes.stream()
                .map(part)
                .filter(montant -> montant.devise().equals(devise))
                .reduce(Montant.zero(devise), Montant::plus);
    }
}
