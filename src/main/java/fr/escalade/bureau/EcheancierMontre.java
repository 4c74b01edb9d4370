package fr.escalade.bureau;

import fr.escalade.echeancier.Echeancier;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A plan with what was paid on each instalment; {@code retard} is what is missing today. */
public record EcheancierMontre(Echeancier echeancier, Montant recu, Montant retard) {

    /** {@code paye} of it so far; money goes to the instalments in their order. */
    public record Echeance(LocalDate date, Montant montant, Montant paye) {

        public boolean soldee() {
            return paye.equals(montant);
        }

        public boolean enRetard(LocalDate jour) {
            return !soldee() && date.isBefore(jour);
        }
    }

    public List<Echeance> echeances() {
        List<Echeance> echeances = new ArrayList<>();
        Montant reste = recu;
        for (var ligne : echeancier.lignes()) {
            Montant paye = reste.compareTo(ligne.montant()) >= 0 ? ligne.montant() : reste;
            echeances.add(new Echeance(ligne.date(), ligne.montant(), paye));
            reste = reste.moins(paye);
        }
        return echeances;
    }

    public boolean enCours() {
        return echeancier.etat() == Echeancier.Etat.EN_COURS;
    }
}
