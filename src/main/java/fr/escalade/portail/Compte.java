package fr.escalade.portail;

import fr.escalade.creance.Facture;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Ligne;
import fr.escalade.partage.Montant;
import fr.escalade.promesse.Promesse;
import java.time.LocalDate;
import java.util.List;

/**
 * What a debtor owes on a day, as its space tells it. {@code totaux} one per currency of what is asked today, none when
 * nothing is; {@code echeancier} the open plan and {@code prochaine} what its next instalment still lacks, or null;
 * {@code promesse} the running one, or null.
 */
record Compte(
        LocalDate jour,
        Demande demande,
        List<LigneDeCompte> factures,
        List<Total> totaux,
        Echeancier echeancier,
        Ligne prochaine,
        Promesse promesse) {

    /** What is asked of the debtor today. */
    enum Demande {
        A_REGLER,
        A_ECHOIR,
        ECHEANCIER,
        ECHEANCIER_DEMANDE,
        /** Something is open, nothing is asked for it today: disputed, paused, covered by credit notes. */
        RIEN,
        REGLE,
        /** Insolvency or over-indebtedness forbids to pay, and to ask (art. L622-7 C. com., L722-5 C. conso.). */
        COLLECTIVE
    }

    /** What becomes of one invoice. */
    enum Sort {
        A_REGLER,
        A_ECHOIR,
        ECHELONNEE,
        EN_PAUSE,
        CONTESTEE,
        REGLEE,
        ANNULEE,
        ABANDONNEE,
        COLLECTIVE
    }

    /** {@code retard} in days, 0 when it is not late or not asked for. */
    record LigneDeCompte(Facture facture, int retard, Sort sort) {}

    /** {@code interets}, {@code indemnites} and {@code avoirs} are zero when there are none. */
    record Total(Montant principal, Montant interets, Montant indemnites, Montant avoirs, Montant aPayer) {

        public boolean enPlusieursPostes() {
            return interets.estPositif() || indemnites.estPositif() || avoirs.estPositif();
        }
    }

    /** The amount that a transfer would carry today, in each currency. */
    List<Montant> aPayer() {
        return prochaine != null
                ? List.of(prochaine.montant())
                : totaux.stream().map(Total::aPayer).toList();
    }
}
