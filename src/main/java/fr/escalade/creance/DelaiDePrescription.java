package fr.escalade.creance;

import fr.escalade.droit.EvenementDePrescription;
import java.time.LocalDate;
import java.util.List;

/**
 * Until when an unpaid invoice may be enforced: {@code acquiseLe} is the first day on which it no longer can, null while a
 * case or a suspension holds the period. {@code mouvements} are what moved it, oldest first.
 */
public record DelaiDePrescription(Facture facture, LocalDate acquiseLe, List<Mouvement> mouvements) {

    /** {@code evenement} is the id of what a person recorded, with the proof in {@code source}; both null for a payment. */
    public record Mouvement(Long evenement, EvenementDePrescription fait, String source) {}

    public boolean estAcquise(LocalDate jour) {
        return acquiseLe != null && !jour.isBefore(acquiseLe);
    }
}
