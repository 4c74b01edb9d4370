package fr.escalade.importation;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.FicheDebiteur;

/** Debtor sheets put together, field by field. */
final class Fiches {

    private Fiches() {}

    /** What {@code dite} says wins; what it does not say is taken from {@code connue}, and so is the code. */
    static FicheDebiteur completer(FicheDebiteur connue, FicheDebiteur dite) {
        return new FicheDebiteur(
                connue.code(),
                sinon(dite.nom(), connue.nom()),
                sinon(dite.type(), connue.type()),
                sinon(dite.siren(), connue.siren()),
                sinon(dite.email(), connue.email()),
                sinon(dite.telephone(), connue.telephone()),
                sinon(dite.adresse(), connue.adresse()),
                sinon(dite.codePostal(), connue.codePostal()),
                sinon(dite.ville(), connue.ville()),
                sinon(dite.pays(), connue.pays()),
                sinon(dite.langue(), connue.langue()),
                sinon(dite.segment(), connue.segment()),
                sinon(dite.delaiPaiement(), connue.delaiPaiement()));
    }

    static FicheDebiteur sousLeCode(String code, FicheDebiteur fiche) {
        return completer(FicheDebiteur.minimale(code, null), fiche);
    }

    static FicheDebiteur de(Debiteur debiteur) {
        return new FicheDebiteur(
                debiteur.code(),
                debiteur.nom(),
                debiteur.type(),
                debiteur.siren(),
                debiteur.email(),
                debiteur.telephone(),
                debiteur.adresse(),
                debiteur.codePostal(),
                debiteur.ville(),
                debiteur.pays(),
                debiteur.langue(),
                debiteur.segment(),
                debiteur.delaiPaiement());
    }

    private static <T> T sinon(T dit, T defaut) {
        return dit == null ? defaut : dit;
    }
}
