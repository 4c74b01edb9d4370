package fr.escalade.bureau;

import fr.escalade.creance.Encaissement;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.NouveauReglement.Indication;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** A payment read from its form, and said again in one sentence once booked. */
final class ReglementSaisi {

    private ReglementSaisi() {}

    /** Meaningless while {@link Saisie#aCorriger()}. */
    static NouveauReglement lire(Saisie saisie, String creancier, LocalDate aujourdhui) {
        String debiteur =
                saisie.texteObligatoire("debiteur", "Indiquez le code du débiteur : tapez son nom pour le trouver.");
        BigDecimal montant = saisie.montantObligatoire("montant", "Indiquez le montant reçu, par exemple 1 234,56.");
        LocalDate date = saisie.dateObligatoire("date", "Indiquez la date de valeur, par exemple 31/01/2026.");
        String reference = saisie.texteObligatoire(
                "reference", "Indiquez la référence du virement ou du chèque : elle évite de compter deux fois.");
        if (montant != null && montant.signum() <= 0) {
            saisie.refuser(
                    "montant", "Le montant reçu doit être supérieur à zéro. Pour un retour, annulez le règlement.");
        }
        if (date != null && date.isAfter(aujourdhui)) {
            saisie.refuser("date", "Cette date est à venir : un règlement s’enregistre quand il est reçu.");
        }
        Currency devise = devise(saisie);
        List<Indication> indications = saisie.valeurs("factures").stream()
                .map(numero -> new Indication(numero, null))
                .toList();
        return saisie.aCorriger()
                ? null
                : new NouveauReglement(creancier, reference, date, new Montant(montant, devise), debiteur, indications);
    }

    static String resume(Encaissement recu) {
        if (recu.dejaConnu()) {
            return "Le règlement « " + recu.reference() + " » était déjà enregistré : rien n’a été compté deux fois.";
        }
        String imputations = recu.imputations().stream()
                .map(une -> une.facture()
                        + (une.soldeRestant().estNul()
                                ? " soldée"
                                : " (reste " + FormatFrancais.montant(une.soldeRestant()) + ")"))
                .collect(Collectors.joining(", "));
        String reste = recu.disponible().estPositif()
                ? " Reste disponible sur le compte : " + FormatFrancais.montant(recu.disponible()) + "."
                : "";
        return FormatFrancais.montant(recu.montant()) + " encaissés"
                + (imputations.isEmpty() ? "." : " : " + imputations + ".") + reste;
    }

    private static Currency devise(Saisie saisie) {
        try {
            String code = saisie.texte("devise");
            return code == null ? Montant.EURO : Currency.getInstance(code.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException inconnue) {
            saisie.refuser("devise", "Cette devise n’existe pas. Écrivez son code de trois lettres, par exemple EUR.");
            return Montant.EURO;
        }
    }
}
