package fr.escalade.echeancier;

import fr.escalade.dossier.Situation;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.List;

/** What a proposed plan must satisfy before anyone is asked to approve it. */
final class ControleDeLEcheancier {

    static final int MOIS_AU_PLUS = 24;
    private static final int JOURS_AVANT_LA_PREMIERE = 45;

    private ControleDeLEcheancier() {}

    /** @throws Refus that says what to change: a date, an amount, or how far the sum is from what is owed */
    static void verifier(List<Ligne> lignes, Situation situation) {
        if (lignes.isEmpty()) {
            throw new Refus("echeancier-vide", "Indiquez au moins une échéance : une date et un montant.");
        }
        verifierLesDates(lignes, situation.jour());
        verifierLesMontants(lignes, situation);
    }

    private static void verifierLesDates(List<Ligne> lignes, LocalDate jour) {
        LocalDate premiere = lignes.get(0).date();
        if (!premiere.isAfter(jour)) {
            throw date("La première échéance doit être à venir : choisissez une date après aujourd'hui.");
        }
        LocalDate limite = jour.plusDays(JOURS_AVANT_LA_PREMIERE);
        if (premiere.isAfter(limite)) {
            throw date("La première échéance doit tomber dans les " + JOURS_AVANT_LA_PREMIERE + " jours, soit le "
                    + FormatFrancais.dateCourte(limite) + " au plus tard.");
        }
        for (int rang = 1; rang < lignes.size(); rang++) {
            if (!lignes.get(rang).date().isAfter(lignes.get(rang - 1).date())) {
                throw date("Les dates doivent se suivre : le "
                        + FormatFrancais.dateCourte(lignes.get(rang).date()) + " ne vient pas après le "
                        + FormatFrancais.dateCourte(lignes.get(rang - 1).date()) + ".");
            }
        }
        LocalDate fin = jour.plusMonths(MOIS_AU_PLUS);
        if (lignes.get(lignes.size() - 1).date().isAfter(fin)) {
            throw date("Un échéancier dure " + MOIS_AU_PLUS + " mois au plus : la dernière échéance doit tomber le "
                    + FormatFrancais.dateCourte(fin) + " au plus tard.");
        }
    }

    private static void verifierLesMontants(List<Ligne> lignes, Situation situation) {
        if (lignes.stream().anyMatch(ligne -> !ligne.montant().estPositif())) {
            throw new Refus("montant-invalide", "Le montant de chaque échéance doit être positif.");
        }
        if (lignes.stream().map(ligne -> ligne.montant().devise()).distinct().count() > 1) {
            throw new Refus("devises-melangees", "Les échéances d'un même échéancier sont toutes dans la même devise.");
        }
        Montant somme =
                lignes.stream().map(Ligne::montant).reduce(Montant::plus).orElseThrow();
        Situation.Solde solde = situation.soldes().stream()
                .filter(s ->
                        s.aPayer().devise().equals(somme.devise()) && s.aPayer().estPositif())
                .findFirst()
                .orElseThrow(() -> new Refus("rien-a-payer", "Plus rien n'est dû sur ce dossier à ce jour."));
        Montant principal = solde.principal().moins(solde.avoirs());
        if (somme.compareTo(solde.aPayer()) > 0) {
            throw new Refus(
                    "somme-trop-elevee",
                    "Les échéances font " + FormatFrancais.montant(somme) + " alors que "
                            + FormatFrancais.montant(solde.aPayer()) + " sont dus : retirez "
                            + FormatFrancais.montant(somme.moins(solde.aPayer())) + ".");
        }
        if (somme.compareTo(principal) < 0) {
            throw new Refus(
                    "somme-trop-faible",
                    "Les échéances font " + FormatFrancais.montant(somme) + " alors que le principal échu est de "
                            + FormatFrancais.montant(principal) + " : ajoutez "
                            + FormatFrancais.montant(principal.moins(somme)) + ".");
        }
    }

    private static Refus date(String message) {
        return new Refus("date-d-echeance", message);
    }
}
