package fr.escalade.importation;

import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of a ledger turned into an invoice and perhaps its payment. What is wrong with it becomes a finding. */
final class LigneCsv {

    private final AnalyseCsv analyse;
    private final TableCsv.Rangee rangee;
    private final List<RapportImport.Ligne> constats;

    LigneCsv(AnalyseCsv analyse, TableCsv.Rangee rangee, List<RapportImport.Ligne> constats) {
        this.analyse = analyse;
        this.rangee = rangee;
        this.constats = constats;
    }

    /** A value that cannot be read: the whole line is rejected. */
    private static final class Illisible extends Exception {
        private final transient Champ champ;

        Illisible(Champ champ, String message) {
            super(message, null, false, false);
            this.champ = champ;
        }
    }

    /** Empty when the line is rejected; its reason is then among the findings. */
    Optional<LigneLue> lire() {
        int avant = constats.size();
        try {
            return Optional.of(composer());
        } catch (Illisible e) {
            constats.subList(avant, constats.size()).clear();
            constater(Lecture.REJETEE, e.champ, e.getMessage());
            return Optional.empty();
        }
    }

    /** The same for a line of a list of payments. */
    Optional<ReglementLu> lireReglement() {
        int avant = constats.size();
        try {
            return Optional.of(reglement());
        } catch (Illisible e) {
            constats.subList(avant, constats.size()).clear();
            constater(Lecture.REJETEE, e.champ, e.getMessage());
            return Optional.empty();
        }
    }

    private ReglementLu reglement() throws Illisible {
        if (cellule(Champ.REFERENCE).isEmpty()) {
            throw new Illisible(
                    Champ.REFERENCE,
                    "La référence du règlement n'est pas indiquée : sans elle, il pourrait être compté deux fois.");
        }
        if (cellule(Champ.MONTANT).isEmpty()) {
            throw new Illisible(Champ.MONTANT, "Le montant du règlement n'est pas indiqué.");
        }
        Montant montant = somme(Champ.MONTANT, devise());
        if (!montant.estPositif()) {
            throw new Illisible(
                    Champ.MONTANT,
                    "Le montant (" + FormatFrancais.montant(montant)
                            + ") doit être supérieur à zéro. Un règlement revenu"
                            + " impayé s'annule sur la page des règlements.");
        }
        LocalDate date = date(Champ.DATE_REGLEMENT);
        if (date == null) {
            throw new Illisible(Champ.DATE_REGLEMENT, "La date du règlement n'est pas indiquée.");
        }
        return new ReglementLu(
                rangee.ligne(),
                cellule(Champ.REFERENCE),
                date,
                montant,
                vide(cellule(Champ.CODE_CLIENT).isEmpty() ? cellule(Champ.NOM) : cellule(Champ.CODE_CLIENT)),
                Stream.of(cellule(Champ.NUMERO).split("[,;|+&\\n]"))
                        .map(String::strip)
                        .filter(numero -> !numero.isEmpty())
                        .distinct()
                        .toList(),
                vide(cellule(Champ.LIBELLE)),
                ReglementLu.Source.LISTE);
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
                rangee.ligne(),
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

    private Currency devise() throws Illisible {
        String dite = cellule(Champ.DEVISE);
        Optional<Currency> portee = Vocabulaire.deviseDuMontant(cellule(Champ.MONTANT));
        if (dite.isEmpty()) {
            return portee.orElse(Montant.EURO);
        }
        Currency devise = Vocabulaire.devise(dite)
                .orElseThrow(() ->
                        new Illisible(Champ.DEVISE, "La devise « " + dite + " » n'est pas connue. Exemple : EUR."));
        if (portee.isPresent() && !portee.get().equals(devise)) {
            throw new Illisible(
                    Champ.DEVISE,
                    "Le montant « " + cellule(Champ.MONTANT) + " » et la devise « " + dite + " » se contredisent.");
        }
        return devise;
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

    private Montant somme(Champ champ, Currency devise) throws Illisible {
        String dite = cellule(champ);
        BigDecimal valeur = analyse.nombres()
                .lire(dite)
                .orElseThrow(() -> new Illisible(
                        champ,
                        "« " + dite + " » n'est pas un montant dans l'écriture de ce fichier (décimales après "
                                + (analyse.nombres().decimale() == ',' ? "la virgule" : "le point") + ")."));
        Montant montant = new Montant(valeur, devise);
        if (montant.valeur().compareTo(valeur) != 0) {
            constater(
                    Lecture.AVERTISSEMENT,
                    champ,
                    "« " + dite + " » a trop de décimales : arrondi à " + FormatFrancais.montant(montant) + ".");
        }
        return montant;
    }

    private LocalDate dateDeFacture() throws Illisible {
        LocalDate date = date(Champ.DATE_FACTURE);
        if (date == null) {
            throw new Illisible(Champ.DATE_FACTURE, "La date de la facture n'est pas indiquée.");
        }
        return date;
    }

    private LocalDate date(Champ champ) throws Illisible {
        String dite = cellule(champ);
        if (dite.isEmpty()) {
            return null;
        }
        FormatDate format = analyse.dates().formats().get(champ);
        return format.lire(dite)
                .orElseThrow(() -> new Illisible(
                        champ, "« " + dite + " » n'est pas une date au format de la colonne, " + format.libelle + "."));
    }

    private String cellule(Champ champ) {
        return analyse.colonnes().cellule(champ, rangee.cellules());
    }

    private void constater(String resultat, Champ champ, String message) {
        Champ cle = analyse.colonnes().desReglements() ? Champ.REFERENCE : Champ.NUMERO;
        constats.add(new RapportImport.Ligne(rangee.ligne(), resultat, champ.libelle, message, vide(cellule(cle))));
    }

    private static String vide(String texte) {
        return texte.isEmpty() ? null : texte;
    }
}
