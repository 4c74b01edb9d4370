package fr.escalade.fusion;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Montant;
import java.util.List;
import java.util.Optional;

/**
 * The merge of {@code absorbe} into {@code conserve} as it would be today. {@code du}: open principal of the absorbed one,
 * {@code disponible}: its money and credit notes not used, one amount per currency; {@code messages}: how many wait to
 * leave under its name and are taken back; {@code effets}: what else happens, and {@code refus}: why it cannot be done,
 * in French sentences. Possible when there is no refusal.
 */
public record Fusion(
        Debiteur conserve,
        Debiteur absorbe,
        int factures,
        int ouvertes,
        List<Montant> du,
        List<Montant> disponible,
        Optional<Dossier> dossierConserve,
        Optional<Dossier> dossierAbsorbe,
        int messages,
        List<String> effets,
        List<String> refus) {

    public boolean possible() {
        return refus.isEmpty();
    }
}
