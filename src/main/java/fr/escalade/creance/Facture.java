package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * An invoice or credit note. {@code solde} is what remains to pay (invoice) or to use (credit note); {@code echeance} is
 * null while nobody has said it; {@code dossier} is the case that engaged it and {@code palier} the highest step that
 * did; {@code piece} the file as received;
 * {@code miseEnDemeureLe} the recorded dispatch of the formal notice that covered it (a consumer's interest runs from there).
 */
public record Facture(
        long id,
        String creancier,
        long debiteur,
        String numero,
        NatureFacture nature,
        LocalDate dateFacture,
        LocalDate echeance,
        Montant montant,
        Montant solde,
        LocalDate litigeDepuis,
        LocalDate annuleeLe,
        LocalDate perteLe,
        LocalDate soldeeLe,
        LocalDate miseEnDemeureLe,
        String factureLiee,
        Long piece,
        Long dossier,
        int palier) {

    public EtatFacture etat(LocalDate jour) {
        if (annuleeLe != null) {
            return EtatFacture.ANNULEE;
        }
        if (perteLe != null) {
            return EtatFacture.PASSEE_EN_PERTE;
        }
        if (!solde.estPositif()) {
            return EtatFacture.PAYEE;
        }
        if (litigeDepuis != null) {
            return EtatFacture.LITIGE;
        }
        return echeance != null && echeance.isBefore(jour) ? EtatFacture.ECHUE : EtatFacture.A_ECHOIR;
    }

    /** Days late on that day: 0 on the due date and before. */
    public int joursDeRetard(LocalDate jour) {
        return echeance == null || !echeance.isBefore(jour)
                ? 0
                : (int) java.time.temporal.ChronoUnit.DAYS.between(echeance, jour);
    }

    /** True for an invoice that may be chased on that day: late, unpaid, undisputed. */
    public boolean estExigible(LocalDate jour) {
        return nature == NatureFacture.FACTURE && etat(jour) == EtatFacture.ECHUE;
    }
}
