package fr.escalade.importation;

import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** One row of a ledger turned into an invoice and perhaps its payment. What is wrong with it becomes a finding. */
final class LigneCsv extends LigneTypee {

    LigneCsv(AnalyseCsv analyse, TableCsv.Rangee rangee, List<RapportImport.Ligne> constats) {
        super(analyse, rangee, constats, Champ.NUMERO);
    }

    /** Empty when the line is rejected; its reason is then among the findings. */
    Optional<LigneLue> lire() {
        return rejeterSiIllisible(this::composer);
    }

    private LigneLue composer() throws Illisible {
        if (cellule(Champ.NUMERO).isEmpty()) {
            throw new Illisible(Champ.NUMERO, "Le numéro de la facture n'est pas indiqué.");
        }
        NatureFacture nature = nature();
        Currency devise = devise();
        Montant montant = montant(nature, devise);
        Montant solde = solde(nature, devise, montant);
        LocalDate regleLe = date(Champ.DATE_REGLEMENT);
        Montant paye = solde == null ? null : montant.moins(solde);
        boolean ouverte = regleLe == null && (solde == null || solde.estPositif());
        boolean payee = regleLe != null && nature == NatureFacture.FACTURE;
        NouvelleFacture facture = new NouvelleFacture(
                cellule(Champ.NUMERO),
                nature,
                dateDeFacture(),
                date(Champ.ECHEANCE),
                montant,
                payee ? null : paye,
                ouverte && Vocabulaire.oui(cellule(Champ.LITIGE)),
                vide(cellule(Champ.FACTURE_LIEE)),
                null);
        return new LigneLue(
                numeroDeLigne(),
                fiche(),
                facture,
                payee ? regleLe : null,
                payee ? (paye == null || !paye.estPositif() ? montant : paye) : null,
                solde,
                false);
    }

    private fr.escalade.debiteur.FicheDebiteur fiche() throws Illisible {
        FicheCsv fiche = new FicheCsv(
                champ -> cellule(champ), (champ, message) -> constater(Lecture.AVERTISSEMENT, champ, message));
        Optional<String> defaut = fiche.defaut();
        if (defaut.isPresent()) {
            throw new Illisible(fiche.champEnDefaut(), defaut.get());
        }
        return fiche.lire();
    }

    private NatureFacture nature() throws Illisible {
        String dite = cellule(Champ.NATURE);
        if (dite.isEmpty()) {
            return NatureFacture.FACTURE;
        }
        return Vocabulaire.nature(dite)
                .orElseThrow(() -> new Illisible(
                        Champ.NATURE,
                        "« " + dite + " » n'est ni une facture ni un avoir : cette ligne n'est pas lue."));
    }

    private Montant montant(NatureFacture nature, Currency devise) throws Illisible {
        if (cellule(Champ.MONTANT).isEmpty()) {
            throw new Illisible(Champ.MONTANT, "Le montant de la facture n'est pas indiqué.");
        }
        Montant montant = somme(Champ.MONTANT, devise);
        if (montant.estNegatif() && nature == NatureFacture.FACTURE) {
            throw new Illisible(
                    Champ.MONTANT,
                    "Le montant est négatif (" + FormatFrancais.montant(montant) + "). S'il s'agit d'un avoir, dites-le"
                            + " par une colonne « Nature » valant « Avoir ».");
        }
        return montant.estNegatif() ? montant.oppose() : montant;
    }

    private Montant solde(NatureFacture nature, Currency devise, Montant montant) throws Illisible {
        if (cellule(Champ.SOLDE).isEmpty()) {
            return null;
        }
        Montant lu = somme(Champ.SOLDE, devise);
        Montant solde = nature == NatureFacture.AVOIR && lu.estNegatif() ? lu.oppose() : lu;
        if (solde.estNegatif()) {
            throw new Illisible(
                    Champ.SOLDE,
                    "Le solde est négatif (" + FormatFrancais.montant(solde)
                            + ") : il doit être compris entre zéro et le montant.");
        }
        if (solde.compareTo(montant) > 0) {
            throw new Illisible(
                    Champ.SOLDE,
                    "Le solde (" + FormatFrancais.montant(solde) + ") dépasse le montant ("
                            + FormatFrancais.montant(montant) + ") : vérifiez les deux colonnes.");
        }
        return solde;
    }

    private LocalDate dateDeFacture() throws Illisible {
        LocalDate date = date(Champ.DATE_FACTURE);
        if (date == null) {
            throw new Illisible(Champ.DATE_FACTURE, "La date de la facture n'est pas indiquée.");
        }
        return date;
    }
}
