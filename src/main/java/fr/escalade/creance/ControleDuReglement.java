package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a payment can be booked or reversed; every refusal says what to do. */
@Component
class ControleDuReglement {

    private final Debiteurs debiteurs;
    private final Clock horloge;

    ControleDuReglement(Debiteurs debiteurs, Clock horloge) {
        this.debiteurs = debiteurs;
        this.horloge = horloge;
    }

    /** The same payment with its texts cleaned. */
    NouveauReglement verifier(NouveauReglement r) {
        String reference = Saisie.obligatoire("La référence du règlement", r.reference(), 120);
        exiger(r.date() != null, "date-obligatoire", "La date du règlement n'est pas indiquée.");
        exiger(
                !r.date().isAfter(Temps.aujourdhui(horloge)),
                "date-future",
                "La date du règlement, le " + date(r.date())
                        + ", est dans le futur : un règlement s'enregistre une fois"
                        + " reçu. S'il est annoncé, notez une promesse.");
        exiger(
                r.montant() != null && r.montant().estPositif(),
                "montant-invalide",
                "Le montant du règlement doit être supérieur à zéro. Pour annuler un règlement, utilisez son annulation.");
        List<NouveauReglement.Indication> indications = r.indications() == null
                ? List.of()
                : r.indications().stream()
                        .map(indication -> indication(indication, r.montant()))
                        .toList();
        Montant indique = indications.stream()
                .map(NouveauReglement.Indication::montant)
                .filter(montant -> montant != null)
                .reduce(Montant.zero(r.montant().devise()), Montant::plus);
        if (indique.compareTo(r.montant()) > 0) {
            throw new Refus(
                    "indications-superieures",
                    "Les montants indiqués par facture (" + FormatFrancais.montant(indique)
                            + ") dépassent le règlement (" + FormatFrancais.montant(r.montant()) + ").");
        }
        return new NouveauReglement(
                r.creancier(),
                reference,
                r.date(),
                r.montant(),
                Saisie.texte(r.debiteur()),
                indications,
                r.closEnComptabilite());
    }

    /** The debtor's id, from its code or from the invoices named. */
    long debiteur(NouveauReglement reglement, Map<String, Facture> indiquees) {
        if (reglement.debiteur() != null) {
            return debiteurs
                    .trouverActuel(reglement.creancier(), reglement.debiteur())
                    .orElseThrow(() -> Refus.introuvable("Le débiteur", reglement.debiteur()))
                    .id();
        }
        List<Long> trouves =
                indiquees.values().stream().map(Facture::debiteur).distinct().toList();
        exiger(
                !trouves.isEmpty(),
                "debiteur-obligatoire",
                "Indiquez le débiteur, ou au moins une facture : sans cela le règlement ne peut être rattaché à personne.");
        exiger(
                trouves.size() == 1,
                "plusieurs-debiteurs",
                "Les factures indiquées n'ont pas toutes le même débiteur : enregistrez un règlement par débiteur.");
        return trouves.get(0);
    }

    /** The same reference must be the same payment. */
    void memeReglement(Reglement connu, NouveauReglement presente, Debiteur debiteur) {
        if (connu.debiteur() != debiteur.id() || !connu.montant().equals(presente.montant())) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "reference-deja-utilisee",
                    "La référence « " + connu.reference() + " » désigne déjà un autre règlement ("
                            + FormatFrancais.montant(connu.montant()) + " le " + date(connu.date())
                            + "). Donnez à celui-ci une autre référence.");
        }
    }

    void payable(Facture facture, NouveauReglement reglement, Debiteur debiteur) {
        String numero = "La facture « " + facture.numero() + " »";
        exiger(
                facture.debiteur() == debiteur.id(),
                "facture-d-un-autre",
                numero + " n'est pas due par ce débiteur : vérifiez le numéro ou le débiteur.");
        exiger(
                facture.nature() == NatureFacture.FACTURE,
                "avoir-non-payable",
                "« " + facture.numero() + " » est un avoir : un règlement s'impute sur une facture.");
        exiger(
                facture.annuleeLe() == null,
                "facture-annulee",
                numero + " est annulée : rien n'y est dû. Enregistrez le règlement sans l'indiquer.");
        exiger(
                facture.montant().devise().equals(reglement.montant().devise()),
                "devises-differentes",
                numero + " est en " + facture.montant().devise().getCurrencyCode() + " et le règlement en "
                        + reglement.montant().devise().getCurrencyCode() + " : enregistrez-le dans la même devise.");
    }

    void annulable(Reglement reglement, LocalDate jour) {
        exiger(
                jour != null && !jour.isAfter(Temps.aujourdhui(horloge)),
                "date-future",
                "La date d'annulation doit être aujourd'hui ou un jour passé.");
        exiger(
                !jour.isBefore(reglement.date()),
                "date-anterieure",
                "La date d'annulation précède celle du règlement, le " + date(reglement.date()) + ".");
        if (reglement.annuleLe() != null) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "reglement-deja-annule",
                    "Le règlement « " + reglement.reference() + " » est déjà annulé, le " + date(reglement.annuleLe())
                            + ".");
        }
    }

    private static NouveauReglement.Indication indication(NouveauReglement.Indication indication, Montant montant) {
        String numero = Saisie.obligatoire("Le numéro de la facture réglée", indication.numeroFacture(), 80);
        exiger(
                indication.montant() == null || indication.montant().estPositif(),
                "montant-invalide",
                "Le montant indiqué pour la facture « " + numero + " » doit être supérieur à zéro.");
        exiger(
                indication.montant() == null || indication.montant().devise().equals(montant.devise()),
                "devises-differentes",
                "Le montant indiqué pour la facture « " + numero + " » n'est pas dans la devise du règlement.");
        return new NouveauReglement.Indication(numero, indication.montant());
    }

    private static String date(LocalDate date) {
        return FormatFrancais.dateLongue(date);
    }

    private static void exiger(boolean condition, String type, String message) {
        if (!condition) {
            throw new Refus(type, message);
        }
    }
}
