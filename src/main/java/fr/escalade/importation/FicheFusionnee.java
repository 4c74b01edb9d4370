package fr.escalade.importation;

import fr.escalade.debiteur.FicheDebiteur;
import java.util.List;
import java.util.function.UnaryOperator;

/** One debtor out of all the lines that tell of it: for each field, the last line that says something. */
final class FicheFusionnee {

    private FicheFusionnee() {}

    /** {@code codeSelonSiren} gives the code under which to record, from the SIREN or null. */
    static FicheDebiteur de(List<LigneLue> lignes, UnaryOperator<String> codeSelonSiren) {
        FicheDebiteur fiche = lignes.get(0).debiteur();
        for (LigneLue ligne : lignes) {
            fiche = completer(fiche, ligne.debiteur());
        }
        return new FicheDebiteur(
                codeSelonSiren.apply(fiche.siren()),
                fiche.nom(),
                fiche.type(),
                fiche.siren(),
                fiche.email(),
                fiche.telephone(),
                fiche.adresse(),
                fiche.codePostal(),
                fiche.ville(),
                fiche.pays(),
                fiche.langue(),
                fiche.segment(),
                fiche.delaiPaiement());
    }

    private static FicheDebiteur completer(FicheDebiteur connue, FicheDebiteur dite) {
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

    private static <T> T sinon(T dit, T defaut) {
        return dit == null ? defaut : dit;
    }
}
