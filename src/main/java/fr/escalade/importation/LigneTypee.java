package fr.escalade.importation;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A row of a CSV file read cell by cell into typed values. What is wrong with it becomes a finding. */
abstract class LigneTypee {

    private final AnalyseCsv analyse;
    private final TableCsv.Rangee rangee;
    private final List<RapportImport.Ligne> constats;
    private final Champ reference;

    /** {@code reference}: the field that names the line in the report. */
    LigneTypee(AnalyseCsv analyse, TableCsv.Rangee rangee, List<RapportImport.Ligne> constats, Champ reference) {
        this.analyse = analyse;
        this.rangee = rangee;
        this.constats = constats;
        this.reference = reference;
    }

    /** A value that cannot be read: the whole line is rejected. */
    static final class Illisible extends Exception {
        private final transient Champ champ;

        Illisible(Champ champ, String message) {
            super(message, null, false, false);
            this.champ = champ;
        }
    }

    /** What is read from the row, or throws what it cannot read. */
    interface Composition<T> {
        T composer() throws Illisible;
    }

    final <T> Optional<T> rejeterSiIllisible(Composition<T> composition) {
        int avant = constats.size();
        try {
            return Optional.of(composition.composer());
        } catch (Illisible e) {
            constats.subList(avant, constats.size()).clear();
            constater(Lecture.REJETEE, e.champ, e.getMessage());
            return Optional.empty();
        }
    }

    final int numeroDeLigne() {
        return rangee.ligne();
    }

    final Currency devise() throws Illisible {
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

    final Montant somme(Champ champ, Currency devise) throws Illisible {
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

    final LocalDate date(Champ champ) throws Illisible {
        String dite = cellule(champ);
        if (dite.isEmpty()) {
            return null;
        }
        FormatDate format = analyse.dates().formats().get(champ);
        return format.lire(dite)
                .orElseThrow(() -> new Illisible(
                        champ, "« " + dite + " » n'est pas une date au format de la colonne, " + format.libelle + "."));
    }

    final String cellule(Champ champ) {
        return analyse.colonnes().cellule(champ, rangee.cellules());
    }

    final void constater(String resultat, Champ champ, String message) {
        constats.add(
                new RapportImport.Ligne(rangee.ligne(), resultat, champ.libelle, message, vide(cellule(reference))));
    }

    static String vide(String texte) {
        return texte.isEmpty() ? null : texte;
    }
}
