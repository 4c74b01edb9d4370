package fr.escalade.contentieux;

import fr.escalade.courrier.Recueils;
import fr.escalade.creance.Facture;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Situation;
import fr.escalade.droit.TvaSurCreancePerdue;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The recapitulative document of irrecoverable debts of one customer: it bears, invoice by invoice, the mention that lets
 * the supplier recover the tax and forbids the customer to deduct it (art. 272-1 CGI, BOI-TVA-DED-40-10-20).
 */
@Component
class DocumentDePerte {

    private final Recueils recueils;

    DocumentDePerte(Recueils recueils) {
        this.recueils = recueils;
    }

    /** {@code enClair}: the total per currency, and the tax that may be recovered. */
    record Imprime(byte[] pdf, String enClair) {}

    Imprime imprimer(Situation situation, List<Facture> factures, Perte.Nature nature, BigDecimal taux) {
        Creancier creancier = situation.creancier();
        Debiteur debiteur = situation.debiteur();
        Page page = new Page("Factures demeurées impayées", situation.dossier().numero())
                .ligne("Créancier : " + creancier.nom() + ", SIREN " + creancier.siren() + ", " + creancier.adresse()
                        + ", " + creancier.codePostal() + " " + creancier.ville())
                .ligne("Client : " + debiteur.nom() + (debiteur.siren() == null ? "" : ", SIREN " + debiteur.siren())
                        + (debiteur.adresse() == null
                                ? ""
                                : ", " + debiteur.adresse() + ", " + debiteur.codePostal() + " " + debiteur.ville()))
                .ligne("Document établi le " + FormatFrancais.dateLongue(situation.jour())
                        + ", en duplicata rectificatif des factures ci-dessous. Motif : " + nature.enClair() + ".");
        for (Facture facture : factures) {
            TvaSurCreancePerdue part = TvaSurCreancePerdue.ventiler(facture.solde(), taux);
            page.titre("Facture n° " + facture.numero() + " du " + FormatFrancais.dateLongue(facture.dateFacture()))
                    .tableau(
                            List.of(
                                    "Montant TTC",
                                    "Réglé",
                                    "Impayé TTC",
                                    "Prix net",
                                    "TVA " + FormatFrancais.taux(taux)),
                            List.of(List.of(
                                    FormatFrancais.montant(facture.montant()),
                                    FormatFrancais.montant(facture.montant().moins(facture.solde())),
                                    FormatFrancais.montant(facture.solde()),
                                    FormatFrancais.montant(part.net()),
                                    FormatFrancais.montant(part.tva()))))
                    .ligne(mention(part));
        }
        return new Imprime(recueils.imprimer(page.html()), enClair(factures, taux));
    }

    /** The words themselves are those of the tax administration. */
    static String mention(TvaSurCreancePerdue part) {
        return "Facture demeurée impayée pour la somme de " + FormatFrancais.montant(part.net())
                + " (prix net) et pour la somme de " + FormatFrancais.montant(part.tva())
                + " (TVA correspondante) qui ne peut faire l'objet d'une déduction (article 272 du CGI)";
    }

    private static String enClair(List<Facture> factures, BigDecimal taux) {
        return factures.stream()
                .map(facture -> facture.solde().devise())
                .distinct()
                .map(devise -> enClair(factures, devise, taux))
                .collect(Collectors.joining(" ; "));
    }

    private static String enClair(List<Facture> factures, Currency devise, BigDecimal taux) {
        Montant total = Montant.zero(devise);
        Montant tva = Montant.zero(devise);
        for (Facture facture : factures) {
            if (facture.solde().devise().equals(devise)) {
                total = total.plus(facture.solde());
                tva = tva.plus(
                        TvaSurCreancePerdue.ventiler(facture.solde(), taux).tva());
            }
        }
        return FormatFrancais.montant(total) + " TTC, dont " + FormatFrancais.montant(tva) + " de TVA";
    }
}
