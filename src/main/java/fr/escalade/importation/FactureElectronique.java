package fr.escalade.importation;

import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.AdresseElectronique;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Siren;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Cross Industry Invoice says in our words. Names in comments are the business terms of EN 16931. */
final class FactureElectronique {

    static final String TRANSACTION = "SupplyChainTradeTransaction";
    private static final String ACCORD = "ApplicableHeaderTradeAgreement";
    static final String REGLEMENT = "ApplicableHeaderTradeSettlement";
    static final String TOTAUX = "SpecifiedTradeSettlementHeaderMonetarySummation";
    private static final String[] ACHETEUR = {TRANSACTION, ACCORD, "BuyerTradeParty"};
    /** Credit notes of UNTDID 1001 as restricted by EN 16931, with the self-billed and factored ones. */
    private static final Set<String> AVOIRS =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    private final ArbreXml cii;

    FactureElectronique(ArbreXml cii) {
        this.cii = cii;
    }

    /** What is missing so that nothing can be claimed from it. */
    Optional<RapportImport.Ligne> rejet(int ligne) {
        if (numero().isEmpty()) {
            return rejet(ligne, Champ.NUMERO, "Le numéro de la facture (BT-1) manque.");
        }
        if (date().isEmpty()) {
            return rejet(ligne, Champ.DATE_FACTURE, "La date de la facture (BT-2) manque ou n'est pas lisible.");
        }
        if (devise().isEmpty()) {
            return rejet(ligne, Champ.DEVISE, "La devise de la facture (BT-5) manque ou n'est pas connue.");
        }
        if (total().isEmpty()) {
            return rejet(ligne, Champ.MONTANT, "Le montant total (BT-112) et le montant à payer (BT-115) manquent.");
        }
        return code().isEmpty()
                ? rejet(ligne, Champ.CODE_CLIENT, "L'acheteur n'est pas nommé : on ne sait pas qui doit cette facture.")
                : Optional.empty();
    }

    /** Call it only when {@link #rejet} is empty. {@code echeanceDonnee} counts where the invoice is silent. */
    LigneLue ligne(int ligne, LocalDate echeanceDonnee) {
        boolean avoir =
                AVOIRS.contains(cii.texte("ExchangedDocument", "TypeCode").orElse(""))
                        || total().orElseThrow().signum() < 0;
        Montant montant = new Montant(total().orElseThrow().abs(), devise().orElseThrow());
        NouvelleFacture facture = new NouvelleFacture(
                numero().orElseThrow(),
                avoir ? NatureFacture.AVOIR : NatureFacture.FACTURE,
                date().orElseThrow(),
                avoir ? null : echeance().orElse(echeanceDonnee),
                montant,
                dejaRegle(montant),
                false,
                cii.texte(TRANSACTION, REGLEMENT, "InvoiceReferencedDocument", "IssuerAssignedID")
                        .orElse(null),
                null);
        return new LigneLue(ligne, fiche(), facture, null, null, null, true);
    }

    List<RapportImport.Ligne> avertissements(int ligne) {
        List<RapportImport.Ligne> avertissements = new ArrayList<>();
        Optional<LocalDate> echeance = echeance();
        if (echeance.isPresent() && echeance.get().isBefore(date().orElseThrow())) {
            avertissements.add(new RapportImport.Ligne(
                    ligne,
                    Lecture.AVERTISSEMENT,
                    Champ.ECHEANCE.libelle,
                    "L'échéance dite par la facture précède sa date.",
                    numero().orElse(null)));
        }
        if (estPublic()) {
            avertissements.add(new RapportImport.Ligne(
                    ligne,
                    Lecture.AVERTISSEMENT,
                    Champ.TYPE.libelle,
                    "Le SIREN de l'acheteur est celui d'un organisme public : sans autre indication, ses pénalités suivent"
                            + " le code de la commande publique. Corrigez le type du débiteur si ce n'est pas le cas.",
                    numero().orElse(null)));
        }
        return avertissements;
    }

    /** INSEE numbers the State, local authorities and their establishments from 1 and 2. */
    private boolean estPublic() {
        return siren().filter(numero -> numero.matches("[12].*")).isPresent();
    }

    private Optional<String> numero() {
        return cii.texte("ExchangedDocument", "ID");
    }

    private Optional<LocalDate> date() {
        return cii.date("ExchangedDocument", "IssueDateTime", "DateTimeString");
    }

    private Optional<LocalDate> echeance() {
        return cii.date(TRANSACTION, REGLEMENT, "SpecifiedTradePaymentTerms", "DueDateDateTime", "DateTimeString");
    }

    private Optional<Currency> devise() {
        return cii.texte(TRANSACTION, REGLEMENT, "InvoiceCurrencyCode").flatMap(Vocabulaire::devise);
    }

    private Optional<BigDecimal> total() {
        return cii.nombre(TRANSACTION, REGLEMENT, TOTAUX, "GrandTotalAmount").or(this::aPayer);
    }

    private Optional<BigDecimal> aPayer() {
        return cii.nombre(TRANSACTION, REGLEMENT, TOTAUX, "DuePayableAmount");
    }

    /** Deposits: what is payable (BT-115) may be less than the total (BT-112). */
    private Montant dejaRegle(Montant montant) {
        return aPayer().map(reste -> montant.moins(new Montant(reste.abs(), montant.devise())))
                .filter(Montant::estPositif)
                .orElse(null);
    }

    private FicheDebiteur fiche() {
        String adresse = Stream.of("LineOne", "LineTwo", "LineThree")
                .flatMap(ligne -> acheteur("PostalTradeAddress", ligne).stream())
                .collect(Collectors.joining(", "));
        return new FicheDebiteur(
                code().orElseThrow(),
                court(acheteur("Name").orElse(null), 200),
                estPublic() ? TypeDebiteur.PUBLIC : null,
                siren().orElse(null),
                email().orElse(null),
                court(
                        acheteur("DefinedTradeContact", "TelephoneUniversalCommunication", "CompleteNumber")
                                .orElse(null),
                        40),
                court(adresse.isEmpty() ? null : adresse, 200),
                court(acheteur("PostalTradeAddress", "PostcodeCode").orElse(null), 20),
                court(acheteur("PostalTradeAddress", "CityName").orElse(null), 120),
                acheteur("PostalTradeAddress", "CountryID")
                        .filter(pays -> pays.length() <= 3)
                        .orElse(null),
                null,
                null,
                null);
    }

    /** SIREN, else the seller's own number of that buyer (BT-46), else its VAT number, else its name. */
    private Optional<String> code() {
        return siren().or(() -> acheteur("ID"))
                .or(() -> acheteur("GlobalID"))
                .or(() -> cii.identifiant("VA", "ID", ACHETEUR))
                .or(() -> acheteur("Name"))
                .map(code -> court(code, 60));
    }

    /** BT-47 holds a SIREN or a SIRET; a French VAT number ends with the SIREN. */
    private Optional<String> siren() {
        return acheteur("SpecifiedLegalOrganization", "ID").flatMap(Siren::lire).or(() -> cii.identifiant(
                        "VA", "ID", ACHETEUR)
                .filter(tva -> tva.matches("FR[0-9A-Z]{2}\\d{9}"))
                .flatMap(tva -> Siren.lire(tva.substring(4))));
    }

    private Optional<String> email() {
        return acheteur("DefinedTradeContact", "EmailURIUniversalCommunication", "URIID")
                .or(() -> cii.identifiant("EM", "URIID", ACHETEUR))
                .filter((Predicate<String>) AdresseElectronique::estValide);
    }

    private Optional<String> acheteur(String... suite) {
        return cii.texte(Stream.concat(Stream.of(ACHETEUR), Stream.of(suite)).toArray(String[]::new));
    }

    private Optional<RapportImport.Ligne> rejet(int ligne, Champ champ, String message) {
        return Optional.of(new RapportImport.Ligne(
                ligne,
                Lecture.REJETEE,
                champ.libelle,
                message + " Demandez une facture complète à son émetteur.",
                numero().orElse(null)));
    }

    private static String court(String texte, int maximum) {
        return texte == null || texte.length() <= maximum
                ? texte
                : texte.substring(0, maximum).strip();
    }
}
