package fr.escalade.bureau;

import fr.escalade.echeancier.Ligne;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The instalments of a plan as typed, line by line: an emptied line is taken out. */
final class EcheancierSaisi {

    static final String DATES = "dateEcheance";
    static final String MONTANTS = "montantEcheance";
    static final String ERREUR = "echeances";

    private EcheancierSaisi() {}

    /** Complete only while {@link Saisie#aCorriger()} is false; the first wrong line is told. */
    static List<Ligne> lire(Saisie saisie, Currency devise) {
        List<String> dates = saisie.valeurs(DATES);
        List<String> montants = saisie.valeurs(MONTANTS);
        List<Ligne> lignes = new ArrayList<>();
        for (int rang = 0; rang < Math.max(dates.size(), montants.size()); rang++) {
            String date = rang < dates.size() ? dates.get(rang).strip() : "";
            String montant = rang < montants.size() ? montants.get(rang).strip() : "";
            if (!date.isEmpty() || !montant.isEmpty()) {
                lire(saisie, rang + 1, date, montant, devise, lignes);
            }
        }
        if (lignes.isEmpty()) {
            saisie.refuser(ERREUR, "Indiquez au moins une échéance : une date et un montant.");
        }
        return lignes;
    }

    private static void lire(
            Saisie saisie, int rang, String date, String montant, Currency devise, List<Ligne> lignes) {
        if (date.isEmpty() || montant.isEmpty()) {
            saisie.refuser(
                    ERREUR, "Échéance " + rang + " : il manque " + (date.isEmpty() ? "la date." : "le montant."));
            return;
        }
        Lecture<LocalDate> jour = Lecture.date(date);
        Lecture<BigDecimal> somme = Lecture.montant(montant);
        if (jour.erreur() != null || somme.erreur() != null) {
            saisie.refuser(
                    ERREUR, "Échéance " + rang + " : " + (jour.erreur() != null ? jour.erreur() : somme.erreur()));
            return;
        }
        lignes.add(new Ligne(jour.valeur(), new Montant(somme.valeur(), devise)));
    }

    /** Puts these lines into the form, with an empty one to add another. */
    static void poser(Saisie saisie, List<Ligne> lignes) {
        List<String> dates = new ArrayList<>();
        List<String> montants = new ArrayList<>();
        lignes.forEach(ligne -> {
            dates.add(ligne.date().toString());
            montants.add(ligne.montant().valeur().toPlainString().replace('.', ','));
        });
        dates.add("");
        montants.add("");
        saisie.poser(DATES, dates);
        saisie.poser(MONTANTS, montants);
    }
}
