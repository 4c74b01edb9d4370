package fr.escalade.importation;

import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose lines these are. A ledger names its customers by its own codes; an electronic invoice by SIREN or name only, so
 * its buyer is looked for among the known debtors, and what it says completes their sheet without replacing anything.
 */
@Component
class Rapprochement {

    private static final int HOMONYMES = 20;

    private final Debiteurs debiteurs;
    private final Creances creances;

    Rapprochement(Debiteurs debiteurs, Creances creances) {
        this.debiteurs = debiteurs;
        this.creances = creances;
    }

    /** One sheet out of all the lines that tell of the debtor: for each field, the last line that says something. */
    FicheDebiteur fiche(String creancier, List<LigneLue> lignes) {
        FicheDebiteur dite = lignes.stream()
                .map(LigneLue::debiteur)
                .reduce(Fiches::completer)
                .orElseThrow();
        if (!lignes.stream().allMatch(LigneLue::piece)) {
            return dite;
        }
        return connu(creancier, dite, lignes.get(0).numero())
                .map(Fiches::de)
                .map(connue -> Fiches.completer(Fiches.sousLeCode(connue.code(), dite), connue))
                .orElse(dite);
    }

    private Optional<Debiteur> connu(String creancier, FicheDebiteur dite, String numero) {
        return creances.trouver(creancier, numero)
                .map(facture -> debiteurs.parId(facture.debiteur()))
                .or(() -> debiteurs.trouver(creancier, dite.code()))
                .or(() -> parSiren(creancier, dite.siren()));
    }

    private Optional<Debiteur> parSiren(String creancier, String siren) {
        if (siren == null) {
            return Optional.empty();
        }
        List<Debiteur> trouves = debiteurs.chercher(creancier, siren, 0, HOMONYMES).contenu().stream()
                .filter(debiteur -> siren.equals(debiteur.siren()))
                .toList();
        return trouves.size() == 1 ? Optional.of(trouves.get(0)) : Optional.empty();
    }
}
