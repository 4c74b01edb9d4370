package fr.escalade.bureau;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Montant;
import java.util.List;

/** A debtor with what he owes: per currency, all that is open, what of it is late, and money not yet used. */
public record CompteDuDebiteur(
        Debiteur debiteur,
        int ouvertes,
        List<Montant> ouvert,
        List<Montant> echu,
        int retard,
        List<Montant> avoirs,
        Dossier dossierActif) {}
