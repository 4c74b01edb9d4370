package fr.escalade.importation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an invoice is not strictly valid: the rules of EN 16931 and of the Factur-X profiles that its own data can break
 * and that still leave it readable. Their official names stand in the messages. Real issuers break them every day.
 */
final class ControleEn16931 {

    private static final Pattern MINIMUM = Pattern.compile("urn:(?:factur-x\\.eu:1p0|zugferd\\.de:2p[01]):minimum");
    private static final Pattern PROFIL =
            Pattern.compile("urn:(?:factur-x\\.eu:1p0|zugferd\\.de:2p[01]):(?:minimum|basicwl)"
                    + "|urn:cen\\.eu:en16931:2017(?:#(?:compliant|conformant)#\\S+)?");
    private static final String[] TOTAUX = {
        FactureElectronique.TRANSACTION, FactureElectronique.REGLEMENT, FactureElectronique.TOTAUX
    };

    private final ArbreXml cii;
    private final String profil;
    private final List<String> manquements = new ArrayList<>();

    private ControleEn16931(ArbreXml cii) {
        this.cii = cii;
        this.profil = cii.texte("ExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID")
                .orElse("");
    }

    /** In French, one sentence part for each rule that is broken; empty when none is. */
    static List<String> manquements(ArbreXml cii) {
        ControleEn16931 controle = new ControleEn16931(cii);
        controle.profil();
        controle.totaux();
        controle.livraisonIntracommunautaire();
        return controle.manquements;
    }

    private void profil() {
        if (!PROFIL.matcher(profil).matches()) {
            manquements.add(
                    profil.isEmpty()
                            ? "le profil (BT-24) n'est pas indiqué"
                            : "le profil annoncé « " + profil + " » (BT-24) n'existe pas");
        }
        if (estMinimum()
                && cii.texte(
                                FactureElectronique.TRANSACTION,
                                FactureElectronique.REGLEMENT,
                                "InvoiceReferencedDocument",
                                "IssuerAssignedID")
                        .isPresent()) {
            manquements.add("elle nomme une facture d'origine (BG-3), ce que le profil MINIMUM ne prévoit pas");
        }
    }

    private void totaux() {
        Optional<BigDecimal> total = total("GrandTotalAmount");
        total("TaxBasisTotalAmount")
                .flatMap(base -> total("TaxTotalAmount").map(base::add))
                .ifPresent(attendu -> comparer(
                        total, attendu, "le total TTC (BT-112) n'est pas le total HT plus la TVA (règle BR-CO-15)"));
        if (!estMinimum()) {
            total.map(du -> du.subtract(total("TotalPrepaidAmount").orElse(BigDecimal.ZERO))
                            .add(total("RoundingAmount").orElse(BigDecimal.ZERO)))
                    .ifPresent(attendu -> comparer(
                            total("DuePayableAmount"),
                            attendu,
                            "le montant à payer (BT-115) n'est pas le total TTC moins l'acompte (règle BR-CO-16)"));
        }
        List<BigDecimal> lignes = cii.chaque("IncludedSupplyChainTradeLineItem", FactureElectronique.TRANSACTION)
                .flatMap(ligne -> ligne
                        .nombre(
                                "SpecifiedLineTradeSettlement",
                                "SpecifiedTradeSettlementLineMonetarySummation",
                                "LineTotalAmount")
                        .stream())
                .toList();
        if (!lignes.isEmpty()) {
            comparer(
                    total("LineTotalAmount"),
                    lignes.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    "le total des lignes (BT-106) n'est pas leur somme (règle BR-CO-10)");
        }
    }

    private void livraisonIntracommunautaire() {
        boolean intracommunautaire = cii.chaque(
                        "ApplicableTradeTax", FactureElectronique.TRANSACTION, FactureElectronique.REGLEMENT)
                .anyMatch(tva -> tva.texte("CategoryCode").filter("K"::equals).isPresent());
        boolean datee = cii.texte(
                                FactureElectronique.TRANSACTION,
                                "ApplicableHeaderTradeDelivery",
                                "ActualDeliverySupplyChainEvent",
                                "OccurrenceDateTime",
                                "DateTimeString")
                        .isPresent()
                || cii.chaque("BillingSpecifiedPeriod", FactureElectronique.TRANSACTION, FactureElectronique.REGLEMENT)
                        .findAny()
                        .isPresent();
        if (intracommunautaire && !datee) {
            manquements.add("la date d'une livraison intracommunautaire (BT-72) manque (règle BR-IC-11)");
        }
    }

    private void comparer(Optional<BigDecimal> dit, BigDecimal attendu, String manquement) {
        if (dit.isPresent() && dit.get().compareTo(attendu) != 0) {
            manquements.add(manquement);
        }
    }

    /** Empty, too, when it is said twice: VAT may also stand in the currency of the accounts. */
    private Optional<BigDecimal> total(String nom) {
        List<ArbreXml> dits = cii.chaque(nom, TOTAUX).toList();
        return dits.size() == 1 ? dits.get(0).nombre() : Optional.empty();
    }

    private boolean estMinimum() {
        return MINIMUM.matcher(profil).matches();
    }
}
