package fr.escalade.importation;

/** The data of an electronic invoice, with the few things that vary. */
final class CiiDEssai {

    String numero = "FX-1";
    String type = "380";
    String total = "1200.00";
    String aPayer = "1200.00";
    String echeance = "20260228";
    String siret = "73282932000074";
    String liee;
    String profil = "urn:factur-x.eu:1p0:basicwl";
    /** More totals: tax basis, VAT, deposit… */
    String totaux = "";

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
                  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
                <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
                  <ram:ID>%s</ram:ID>
                </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
                <rsm:ExchangedDocument><ram:ID>%s</ram:ID><ram:TypeCode>%s</ram:TypeCode>
                  <ram:IssueDateTime><udt:DateTimeString format="102">20260131</udt:DateTimeString></ram:IssueDateTime>
                </rsm:ExchangedDocument>
                <rsm:SupplyChainTradeTransaction>
                <ram:ApplicableHeaderTradeAgreement>
                  <ram:SellerTradeParty><ram:Name>Atelier Boisneuf</ram:Name></ram:SellerTradeParty>
                  <ram:BuyerTradeParty><ram:Name>Menuiserie Tell</ram:Name>
                    %s
                    <ram:DefinedTradeContact><ram:EmailURIUniversalCommunication>
                      <ram:URIID schemeID="SMTP">compta@tell.example</ram:URIID>
                    </ram:EmailURIUniversalCommunication></ram:DefinedTradeContact>
                    <ram:PostalTradeAddress><ram:PostcodeCode>69001</ram:PostcodeCode><ram:LineOne>1 rue X</ram:LineOne>
                      <ram:LineTwo>Bât. B</ram:LineTwo><ram:CityName>Lyon</ram:CityName><ram:CountryID>FR</ram:CountryID>
                    </ram:PostalTradeAddress>
                  </ram:BuyerTradeParty>
                </ram:ApplicableHeaderTradeAgreement>
                <ram:ApplicableHeaderTradeDelivery/>
                <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                  %s
                  <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    %s<ram:GrandTotalAmount>%s</ram:GrandTotalAmount><ram:DuePayableAmount>%s</ram:DuePayableAmount>
                  </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                  %s
                </ram:ApplicableHeaderTradeSettlement>
                </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
                """.formatted(
                        profil,
                        numero,
                        type,
                        siret == null
                                ? ""
                                : "<ram:SpecifiedLegalOrganization><ram:ID schemeID=\"0002\">" + siret
                                        + "</ram:ID></ram:SpecifiedLegalOrganization>",
                        echeance == null
                                ? ""
                                : "<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format=\"102\">"
                                        + echeance
                                        + "</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>",
                        totaux,
                        total,
                        aPayer,
                        liee == null
                                ? ""
                                : "<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>" + liee
                                        + "</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>");
    }

    byte[] pdf() {
        return PdfDEssai.facturX(xml());
    }
}
