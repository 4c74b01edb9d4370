package fr.escalade.creance;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Optional;

/** An invoice presented again: the same one, or another one under a number already taken. */
final class Comparaison {

    private Comparaison() {}

    /** {@code ailleurs}: it is another debtor's, and never was this one's. */
    static Optional<Enregistrement.Rejetee> contradiction(FactureVerifiee nouvelle, Facture connue, boolean ailleurs) {
        if (ailleurs) {
            return autre(nouvelle, "Numéro facture", "pour un autre débiteur");
        }
        return contradiction(nouvelle, connue.nature(), connue.montant(), connue.dateFacture(), connue.echeance());
    }

    static Optional<Enregistrement.Rejetee> contradiction(FactureVerifiee nouvelle, FactureVerifiee connue) {
        return contradiction(nouvelle, connue.nature(), connue.montant(), connue.dateFacture(), connue.echeance());
    }

    private static Optional<Enregistrement.Rejetee> contradiction(
            FactureVerifiee nouvelle, NatureFacture nature, Montant montant, LocalDate date, LocalDate echeance) {
        if (nature != nouvelle.nature()) {
            return autre(nouvelle, "Numéro facture", nature == NatureFacture.AVOIR ? "comme avoir" : "comme facture");
        }
        if (!montant.equals(nouvelle.montant())) {
            return autre(nouvelle, "Montant TTC", "avec un autre montant (" + FormatFrancais.montant(montant) + ")");
        }
        if (!date.equals(nouvelle.dateFacture())) {
            return autre(nouvelle, "Date facture", "avec une autre date (" + FormatFrancais.dateCourte(date) + ")");
        }
        boolean dite = !nouvelle.echeanceDeduite() && nouvelle.echeance() != null;
        return dite && echeance != null && !echeance.equals(nouvelle.echeance())
                ? autre(nouvelle, "Échéance", "avec une autre échéance (" + FormatFrancais.dateCourte(echeance) + ")")
                : Optional.empty();
    }

    private static Optional<Enregistrement.Rejetee> autre(FactureVerifiee nouvelle, String champ, String comment) {
        return Optional.of(new Enregistrement.Rejetee(
                champ,
                "Le numéro « " + nouvelle.numero() + " » est déjà enregistré " + comment
                        + " : vérifiez la ligne. Rien n'a été modifié."));
    }
}
