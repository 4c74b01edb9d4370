package fr.escalade.contentieux;

import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.partage.Montant;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What of a case may be carried before a third party or a court: engaged, late, undisputed, covered by a proven formal
 * notice, not lapsed ({@code decomptes}); and what is left out, and why.
 */
record Assiette(
        List<Decompte> decomptes, List<Facture> sansMiseEnDemeure, List<Facture> prescrites, List<Facture> contestees) {

    /** Euros where there are any: a court of France counts in euros. */
    Currency devise() {
        return decomptes.stream()
                .map(decompte -> decompte.principal().devise())
                .filter(Montant.EURO::equals)
                .findFirst()
                .orElseGet(() -> decomptes.isEmpty()
                        ? Montant.EURO
                        : decomptes.get(0).principal().devise());
    }

    Montant principalEtInterets() {
        return somme(decompte -> decompte.principal().plus(decompte.interets()));
    }

    Montant total() {
        return somme(Decompte::total);
    }

    private Montant somme(Function<Decompte, Montant> part) {
        return decomptes.stream()
                .map(part)
                .filter(montant -> montant.devise().equals(devise()))
                .reduce(Montant.zero(devise()), Montant::plus);
    }
}
