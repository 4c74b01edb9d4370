package fr.escalade.importation;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * A line of a file of payments. {@code codeClient}, {@code nom} and {@code facture} say whose it is, each may be null but
 * not all; {@code facture} is the payer's own imputation (art. 1342-10 C. civ.).
 */
record ReglementLu(
        int ligne, String reference, LocalDate date, Montant montant, String codeClient, String nom, String facture) {

    RapportImport.Ligne constat(String resultat, String champ, String message) {
        return new RapportImport.Ligne(ligne, resultat, champ, message, reference);
    }
}
