package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Saisie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Whether an invoice can be recorded for a debtor, and if not, which field is at fault and what to do. Pure. */
final class ControleDesFactures {

    private static final LocalDate PLUS_ANCIENNE = LocalDate.of(1980, 1, 1);
    private static final BigDecimal PLUS_GRANDE = new BigDecimal("999999999999");

    private final Debiteur debiteur;
    private final LocalDate jour;

    ControleDesFactures(Debiteur debiteur, LocalDate jour) {
        this.debiteur = debiteur;
        this.jour = jour;
    }

    /** The reason to reject it; empty when {@link #verifiee} may be called. */
    Optional<Enregistrement.Rejetee> motifDeRejet(NouvelleFacture facture) {
        return numero(facture)
                .or(() -> dates(facture))
                .or(() -> montant(facture))
                .or(() -> dejaRegle(facture));
    }

    FactureVerifiee verifiee(NouvelleFacture facture) {
        boolean avoir = estAvoir(facture);
        boolean deduite = facture.echeance() == null;
        return new FactureVerifiee(
                facture.numero().strip(),
                avoir ? NatureFacture.AVOIR : NatureFacture.FACTURE,
                facture.dateFacture(),
                avoir ? null : echeance(facture),
                deduite,
                facture.montant(),
                facture.dejaRegle() == null ? Montant.zero(facture.montant().devise()) : facture.dejaRegle(),
                facture.litige() && !avoir,
                Saisie.texte(facture.factureLiee()),
                facture.piece());
    }

    private Optional<Enregistrement.Rejetee> numero(NouvelleFacture facture) {
        String numero = Saisie.texte(facture.numero());
        if (numero == null) {
            return rejet("Numéro facture", "Le numéro de la facture n'est pas indiqué.");
        }
        if (numero.length() > 80) {
            return rejet("Numéro facture", "Le numéro de la facture dépasse 80 caractères : vérifiez la colonne.");
        }
        String liee = Saisie.texte(facture.factureLiee());
        return liee != null && liee.length() > 80
                ? rejet("Facture liée", "Le numéro de la facture liée dépasse 80 caractères : vérifiez la colonne.")
                : Optional.empty();
    }

    private Optional<Enregistrement.Rejetee> dates(NouvelleFacture facture) {
        LocalDate date = facture.dateFacture();
        if (date == null) {
            return rejet("Date facture", "La date de la facture n'est pas indiquée.");
        }
        if (invraisemblable(date)) {
            return rejet(
                    "Date facture",
                    "La date de facture " + FormatFrancais.dateCourte(date)
                            + " est invraisemblable : vérifiez l'année.");
        }
        if (estAvoir(facture)) {
            return Optional.empty();
        }
        LocalDate echeance = echeance(facture);
        if (echeance == null) {
            return rejet(
                    "Échéance",
                    "L'échéance n'est pas indiquée et aucun délai de paiement n'est connu pour ce débiteur : indiquez"
                            + " l'échéance, ou le délai de paiement du débiteur.");
        }
        if (invraisemblable(echeance)) {
            return rejet(
                    "Échéance",
                    "L'échéance " + FormatFrancais.dateCourte(echeance) + " est invraisemblable : vérifiez l'année.");
        }
        return echeance.isBefore(date)
                ? rejet(
                        "Échéance",
                        "L'échéance (" + FormatFrancais.dateCourte(echeance) + ") précède la date de facture ("
                                + FormatFrancais.dateCourte(date) + ") : corrigez l'une des deux.")
                : Optional.empty();
    }

    private Optional<Enregistrement.Rejetee> montant(NouvelleFacture facture) {
        Montant montant = facture.montant();
        if (montant == null) {
            return rejet("Montant TTC", "Le montant de la facture n'est pas indiqué.");
        }
        if (montant.devise().getDefaultFractionDigits() < 0) {
            return rejet(
                    "Devise",
                    "« " + montant.devise().getCurrencyCode() + " » n'est pas une monnaie de paiement. Exemple : EUR.");
        }
        if (montant.estNul()) {
            return rejet("Montant TTC", "Le montant est nul : il n'y a rien à réclamer.");
        }
        if (montant.estNegatif()) {
            return rejet(
                    "Montant TTC",
                    "Le montant est négatif (" + FormatFrancais.montant(montant)
                            + ") : enregistrez un avoir, avec un montant positif.");
        }
        return montant.valeur().compareTo(PLUS_GRANDE) > 0
                ? rejet("Montant TTC", "Le montant est invraisemblable : vérifiez le séparateur des décimales.")
                : Optional.empty();
    }

    private Optional<Enregistrement.Rejetee> dejaRegle(NouvelleFacture facture) {
        Montant regle = facture.dejaRegle();
        if (regle == null) {
            return Optional.empty();
        }
        if (!regle.devise().equals(facture.montant().devise())) {
            return rejet("Devise", "Le montant et la part déjà réglée ne sont pas dans la même devise.");
        }
        if (regle.estNegatif()) {
            return rejet("Solde", "Le solde dépasse le montant de la facture : vérifiez les deux colonnes.");
        }
        return regle.compareTo(facture.montant()) > 0
                ? rejet("Solde", "La part déjà réglée dépasse le montant de la facture : vérifiez les deux montants.")
                : Optional.empty();
    }

    private LocalDate echeance(NouvelleFacture facture) {
        if (facture.echeance() != null || debiteur.delaiPaiement() == null) {
            return facture.echeance();
        }
        return facture.dateFacture().plusDays(debiteur.delaiPaiement());
    }

    private boolean invraisemblable(LocalDate date) {
        return date.isBefore(PLUS_ANCIENNE) || date.isAfter(jour.plusYears(10));
    }

    private static boolean estAvoir(NouvelleFacture facture) {
        return facture.nature() == NatureFacture.AVOIR;
    }

    private static Optional<Enregistrement.Rejetee> rejet(String champ, String message) {
        return Optional.of(new Enregistrement.Rejetee(champ, message));
    }
}
