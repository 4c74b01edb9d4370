package fr.escalade.processus.taches;

import fr.escalade.partage.Refus;
import fr.escalade.relance.Apercus.Sujet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a letter of a case would speak of today: its latest dispute, plan, answer or discount. */
@Component
public class SujetsDesLettres {

    private final List<ComplementDeLettre> complements;

    SujetsDesLettres(List<ComplementDeLettre> complements) {
        this.complements = complements;
    }

    /**
     * None for a letter about the invoices alone. An analyst's own letter is known by the subject in its name
     * (« reponse_litige_longue »).
     *
     * @throws Refus when the case has nothing that this letter could speak of
     */
    public Sujet pour(String lettre, long dossier) {
        return Stream.concat(
                        complements.stream().filter(un -> un.lettres().contains(lettre)),
                        complements.stream().filter(un -> lettre.contains(un.sujet())))
                .findFirst()
                .map(complement -> sujet(complement, lettre, dossier))
                .orElse(Sujet.AUCUN);
    }

    private static Sujet sujet(ComplementDeLettre complement, String lettre, long dossier) {
        long id = complement.dernier(dossier).orElseThrow(() -> absent(complement, lettre));
        return new Sujet(langue -> complement.lire(id, langue), facture -> complement.concerne(id, facture));
    }

    private static Refus absent(ComplementDeLettre complement, String lettre) {
        return new Refus(
                "sans-sujet",
                "La lettre « " + lettre + " » parle d'" + complement.enClair() + " : ce dossier n'en a pas.");
    }
}
