package fr.escalade.bureau;

import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Portee;
import fr.escalade.partage.Refus;
import org.springframework.stereotype.Component;

/** Lifts a pause from whatever page shows it: a whole portfolio's only by who may pause one. */
@Component
class Reprises {

    private final Dossiers dossiers;

    Reprises(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** @throws Refus when the pause is over, or belongs to an administrator */
    String reprendre(long suspension, Cadre cadre) {
        Portee portee = dossiers.suspension(suspension).portee();
        if (portee == Portee.PORTEFEUILLE && !cadre.estAdmin()) {
            throw new Refus(
                    Refus.Nature.INTERDIT,
                    "pause-reservee",
                    "Seul un administrateur peut lever la pause de tout le portefeuille. Demandez-la-lui.");
        }
        dossiers.lever(suspension, cadre.utilisateur().identifiant());
        return switch (portee) {
            case FACTURE -> "La facture n’est plus en pause : elle sera de nouveau réclamée.";
            case DOSSIER -> "La suspension est levée : la procédure reprend.";
            case DEBITEUR -> "Le débiteur n’est plus en pause.";
            case PORTEFEUILLE -> "La pause générale est levée : les procédures reprennent où elles étaient.";
        };
    }
}
