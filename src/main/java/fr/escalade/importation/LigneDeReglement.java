package fr.escalade.importation;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of a file of payments turned into a payment to book. */
final class LigneDeReglement extends LigneTypee {

    LigneDeReglement(AnalyseCsv analyse, TableCsv.Rangee rangee, List<RapportImport.Ligne> constats) {
        super(analyse, rangee, constats, Champ.REFERENCE_REGLEMENT);
    }

    /** Empty when the line is rejected; its reason is then among the findings. */
    Optional<ReglementLu> lire() {
        return rejeterSiIllisible(this::composer);
    }

    private ReglementLu composer() throws Illisible {
        if (cellule(Champ.REFERENCE_REGLEMENT).isEmpty()) {
            throw new Illisible(
                    Champ.REFERENCE_REGLEMENT,
                    "La référence du règlement n'est pas indiquée : c'est elle qui évite de le compter deux fois.");
        }
        LocalDate date = date(Champ.DATE_REGLEMENT);
        if (date == null) {
            throw new Illisible(Champ.DATE_REGLEMENT, "La date du règlement n'est pas indiquée.");
        }
        return new ReglementLu(
                numeroDeLigne(),
                cellule(Champ.REFERENCE_REGLEMENT),
                date,
                montant(),
                vide(cellule(Champ.CODE_CLIENT)),
                vide(cellule(Champ.NOM)),
                vide(cellule(Champ.NUMERO)));
    }

    private Montant montant() throws Illisible {
        if (cellule(Champ.MONTANT).isEmpty()) {
            throw new Illisible(Champ.MONTANT, "Le montant du règlement n'est pas indiqué.");
        }
        Montant montant = somme(Champ.MONTANT, devise());
        if (!montant.estPositif()) {
            throw new Illisible(
                    Champ.MONTANT,
                    "Le montant (" + FormatFrancais.montant(montant)
                            + ") doit être positif. Un rejet ou un remboursement s'enregistre en annulant le règlement.");
        }
        return montant;
    }
}
