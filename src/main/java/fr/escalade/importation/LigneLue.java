package fr.escalade.importation;

import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * A line that can be recorded. {@code regleLe} and {@code regle}: a payment to book on that day, or null both;
 * {@code solde} what the file says is still owed, or null; {@code piece} true when the file itself is the invoice.
 */
record LigneLue(
        int ligne,
        FicheDebiteur debiteur,
        NouvelleFacture facture,
        LocalDate regleLe,
        Montant regle,
        Montant solde,
        boolean piece) {

    String numero() {
        return facture.numero();
    }

    RapportImport.Ligne constat(String resultat, String champ, String message) {
        return new RapportImport.Ligne(ligne, resultat, champ, message, numero());
    }
}
