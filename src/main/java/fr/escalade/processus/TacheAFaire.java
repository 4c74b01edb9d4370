package fr.escalade.processus;

import fr.escalade.partage.Montant;
import java.time.Instant;

/**
 * A human task of the work list. {@code formulaire} is the form's key; {@code montant} what the debtor must pay now;
 * {@code retard} days of the oldest late invoice; {@code prochaine} what happens by itself if nobody acts (French);
 * {@code enPause} when a pause of the case holds it: it cannot be completed before.
 */
public record TacheAFaire(
        String id,
        String etape,
        String libelle,
        String formulaire,
        long dossier,
        String numeroDossier,
        long debiteur,
        String nomDebiteur,
        String telephone,
        Montant montant,
        int retard,
        Instant creeeLe,
        Instant echeance,
        String groupe,
        String assigne,
        String prochaine,
        boolean enPause) {}
