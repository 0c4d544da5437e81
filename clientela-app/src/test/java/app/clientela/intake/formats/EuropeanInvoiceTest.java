package app.clientela.intake.formats;

import static app.clientela.intake.formats.FatturaPaTest.euro;
import static app.clientela.intake.formats.PaperFixtures.document;
import static app.clientela.intake.formats.PaperFixtures.file;
import static app.clientela.intake.formats.PaperFixtures.gross;
import static app.clientela.intake.formats.PaperFixtures.only;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// European invoices, as UBL and as CII write the same one.
class EuropeanInvoiceTest {

    static final String UBL = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:c="urn:c">
              <c:ID>R-17</c:ID><c:IssueDate>2025-03-31</c:IssueDate><c:InvoiceTypeCode>380</c:InvoiceTypeCode>
              <c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode>
              <c:AccountingSupplierParty><c:Party><c:PartyTaxScheme><c:CompanyID>DE123456788</c:CompanyID>
                <c:TaxScheme><c:ID>VAT</c:ID></c:TaxScheme></c:PartyTaxScheme></c:Party></c:AccountingSupplierParty>
              <c:AccountingCustomerParty><c:Party>
                <c:EndpointID schemeID="EM">einkauf@example.com</c:EndpointID>
                <c:PartyIdentification><c:ID>K-5</c:ID></c:PartyIdentification>
                <c:PostalAddress><c:CityName>Köln</c:CityName><c:PostalZone>50667</c:PostalZone>
                  <c:Country><c:IdentificationCode>DE</c:IdentificationCode></c:Country></c:PostalAddress>
                <c:PartyTaxScheme><c:CompanyID>201/113/40209</c:CompanyID><c:TaxScheme><c:ID>FC</c:ID>
                  </c:TaxScheme></c:PartyTaxScheme>
                <c:PartyTaxScheme><c:CompanyID>DE987654321</c:CompanyID><c:TaxScheme><c:ID>VAT</c:ID>
                  </c:TaxScheme></c:PartyTaxScheme>
                <c:PartyLegalEntity><c:RegistrationName>Kauf GmbH</c:RegistrationName></c:PartyLegalEntity>
                <c:Contact><c:Telephone>+49 221 1</c:Telephone></c:Contact>
              </c:Party></c:AccountingCustomerParty>
              <c:LegalMonetaryTotal><c:TaxExclusiveAmount currencyID="EUR">100.00</c:TaxExclusiveAmount>
                <c:TaxInclusiveAmount currencyID="EUR">119.00</c:TaxInclusiveAmount>
                <c:PrepaidAmount currencyID="EUR">19.00</c:PrepaidAmount>
                <c:PayableAmount currencyID="EUR">100.00</c:PayableAmount></c:LegalMonetaryTotal>
              <c:InvoiceLine><c:InvoicedQuantity>4</c:InvoicedQuantity>
                <c:LineExtensionAmount>100.00</c:LineExtensionAmount>
                <c:Item><c:Name>Lampe</c:Name><c:SellersItemIdentification><c:ID>L1</c:ID>
                  </c:SellersItemIdentification><c:ClassifiedTaxCategory><c:Percent>19</c:Percent>
                  </c:ClassifiedTaxCategory></c:Item></c:InvoiceLine>
            </Invoice>
            """;

    static final String CII = """
            <r:CrossIndustryInvoice xmlns:r="urn:r">
              <r:ExchangedDocument><r:ID>R-17</r:ID><r:TypeCode>380</r:TypeCode>
                <r:IssueDateTime><r:DateTimeString format="102">20250331</r:DateTimeString></r:IssueDateTime>
              </r:ExchangedDocument>
              <r:SupplyChainTradeTransaction>
                <r:IncludedSupplyChainTradeLineItem>
                  <r:SpecifiedTradeProduct><r:SellerAssignedID>L1</r:SellerAssignedID><r:Name>Lampe</r:Name>
                  </r:SpecifiedTradeProduct>
                  <r:SpecifiedLineTradeDelivery><r:BilledQuantity>4</r:BilledQuantity></r:SpecifiedLineTradeDelivery>
                  <r:SpecifiedLineTradeSettlement>
                    <r:ApplicableTradeTax><r:RateApplicablePercent>19</r:RateApplicablePercent></r:ApplicableTradeTax>
                    <r:SpecifiedTradeSettlementLineMonetarySummation><r:LineTotalAmount>100.00</r:LineTotalAmount>
                    </r:SpecifiedTradeSettlementLineMonetarySummation>
                  </r:SpecifiedLineTradeSettlement>
                </r:IncludedSupplyChainTradeLineItem>
                <r:ApplicableHeaderTradeAgreement>
                  <r:SellerTradeParty><r:SpecifiedTaxRegistration><r:ID schemeID="VA">DE123456788</r:ID>
                    </r:SpecifiedTaxRegistration></r:SellerTradeParty>
                  <r:BuyerTradeParty><r:ID>K-5</r:ID><r:Name>Kauf GmbH</r:Name>
                    <r:DefinedTradeContact><r:TelephoneUniversalCommunication>
                      <r:CompleteNumber>+49 221 1</r:CompleteNumber></r:TelephoneUniversalCommunication>
                    </r:DefinedTradeContact>
                    <r:PostalTradeAddress><r:PostcodeCode>50667</r:PostcodeCode><r:CountryID>DE</r:CountryID>
                    </r:PostalTradeAddress>
                    <r:URIUniversalCommunication><r:URIID schemeID="EM">einkauf@example.com</r:URIID>
                    </r:URIUniversalCommunication>
                    <r:SpecifiedTaxRegistration><r:ID schemeID="FC">201/113/40209</r:ID></r:SpecifiedTaxRegistration>
                    <r:SpecifiedTaxRegistration><r:ID schemeID="VA">DE987654321</r:ID></r:SpecifiedTaxRegistration>
                  </r:BuyerTradeParty>
                </r:ApplicableHeaderTradeAgreement>
                <r:ApplicableHeaderTradeSettlement><r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode>
                  <r:SpecifiedTradeSettlementHeaderMonetarySummation>
                    <r:TaxBasisTotalAmount>100.00</r:TaxBasisTotalAmount>
                    <r:GrandTotalAmount currencyID="USD">999.00</r:GrandTotalAmount>
                    <r:GrandTotalAmount currencyID="EUR">119.00</r:GrandTotalAmount>
                    <r:DuePayableAmount>100.00</r:DuePayableAmount>
                  </r:SpecifiedTradeSettlementHeaderMonetarySummation>
                </r:ApplicableHeaderTradeSettlement>
              </r:SupplyChainTradeTransaction>
            </r:CrossIndustryInvoice>
            """;

    @Test
    void readsTheSameInUblAndInCii() {
        Told.Document ubl = document(UBL);
        Told.Document cii = document(CII);

        assertThat(gross(ubl)).isEqualTo("SALE EUR 119.00");
        assertThat(ubl.net()).contains(euro("100.00"));
        assertThat(ubl.number()).isEqualTo("DE123456788/2025/R-17");
        assertThat(ubl.day()).isEqualTo(Told.Day.of(LocalDate.of(2025, 3, 31)));
        assertThat(ubl.buyer())
                .isEqualTo(new Party(
                        "K-5", "DE987654321", "Kauf GmbH", "einkauf@example.com", "+49 221 1", "50667", "DE"));
        assertThat(ubl.lines())
                .containsExactly(
                        new Told.Line("Lampe", Optional.of("L1"), 4000, euro("119.00"), Optional.of(euro("100.00"))));
        assertThat(cii).usingRecursiveComparison().ignoringFields("place").isEqualTo(ubl);
    }

    @Test
    void takesCreditNotesAndNegativeInvoicesForRefunds() {
        String names = "<c:BillingReference><c:InvoiceDocumentReference><c:ID>R-9</c:ID>"
                + "<c:IssueDate>2024-12-01</c:IssueDate></c:InvoiceDocumentReference></c:BillingReference>";
        Told.Document note = document(UBL.replace("<c:DocumentCurrencyCode>", names + "<c:DocumentCurrencyCode>")
                .replace("<Invoice ", "<CreditNote ")
                .replace("</Invoice>", "</CreditNote>")
                .replace("xsd:Invoice-2", "xsd:CreditNote-2"));
        Told.Document negative = document(UBL.replaceAll("Amount( currencyID=\"EUR\")?>1", "Amount$1>-1"));

        String both = CII.replace(">380<", ">381<")
                .replace(
                        "<r:SpecifiedTradeSettlementHeader",
                        "<r:InvoiceReferencedDocument><r:ID>R-8</r:ID></r:InvoiceReferencedDocument>"
                                + "<r:InvoiceReferencedDocument><r:ID>R-9</r:ID></r:InvoiceReferencedDocument>"
                                + "<r:SpecifiedTradeSettlementHeader");

        assertThat(only(told(file(both)), Told.GivenBack.class))
                .singleElement()
                .satisfies(back ->
                        assertThat(back.sales()).containsExactly("DE123456788/2025/R-8", "DE123456788/2025/R-9"));
        assertThat(gross(note)).isEqualTo("REFUND EUR 119.00");
        assertThat(note.number()).isEqualTo("DE123456788/2025/R-17");
        assertThat(note.refundOf()).contains("DE123456788/2024/R-9");
        assertThat(gross(negative)).isEqualTo("REFUND EUR 119.00");
        assertThat(negative.lines().getFirst().gross()).isEqualTo(euro("119.00"));
        assertThat(gross(document(CII.replace(">380<", ">381<")))).isEqualTo("REFUND EUR 119.00");
    }

    @Test
    void tellsWhichAdvancesAFinalInvoiceHolds() {
        String deducting = CII.replace(
                        "<r:SpecifiedTradeSettlementHeader",
                        "<r:InvoiceReferencedDocument><r:IssuerAssignedID>V-1</r:IssuerAssignedID>"
                                + "</r:InvoiceReferencedDocument><r:SpecifiedTradeSettlementHeader")
                .replace("<r:DuePayable", "<r:TotalPrepaidAmount>19.00</r:TotalPrepaidAmount><r:DuePayable");

        assertThat(only(told(file(deducting)), Told.Prepaid.class))
                .extracting(Told.Prepaid::number)
                .containsExactly("DE123456788/2025/V-1");
        assertThat(told(file(deducting))).hasSize(2);
        assertThat(only(told(file(deducting.replace(">380<", ">384<"))), Told.Prepaid.class))
                .isEmpty();
        assertThat(only(told(file(deducting.replace(">380<", ">381<"))), Told.Prepaid.class))
                .isEmpty();
    }

    @Test
    void leavesOutLinesThatSumUpOthers() {
        String group = "<r:IncludedSupplyChainTradeLineItem><r:AssociatedDocumentLineDocument>"
                + "<r:LineStatusReasonCode>GROUP</r:LineStatusReasonCode></r:AssociatedDocumentLineDocument>";

        assertThat(document(CII.replace("<r:IncludedSupplyChainTradeLineItem>", group))
                        .lines())
                .isEmpty();
    }

    @Test
    void readsTheNamesOfZugferdOne() {
        String old = CII.replace("CrossIndustryInvoice", "CrossIndustryDocument")
                .replace("ExchangedDocument", "HeaderExchangedDocument")
                .replace("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")
                .replace("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
                .replace("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement")
                .replace("SpecifiedLineTrade", "SpecifiedSupplyChainTrade")
                .replace("RateApplicablePercent", "ApplicablePercent")
                .replaceAll("SettlementHeaderMonetary|SettlementLineMonetary", "SettlementMonetary");

        assertThat(document(old))
                .usingRecursiveComparison()
                .ignoringFields("place")
                .isEqualTo(document(CII));
    }

    @ParameterizedTest
    @CsvSource({
        "<r:ID>R-17,<r:ID>,VALUE_MISSING",
        ">380<,>325<,ORDER_UNPAID",
        "20250331,20250231,DATE_UNREADABLE",
        "20250331,20270331,DATE_IN_FUTURE",
        "Code>EUR,Code>EUX,CURRENCY_UNKNOWN",
        "GrandTotalAmount,GreatTotalAmount,AMOUNT_MISSING",
        ">4<,>four<,QUANTITY_UNREADABLE"
    })
    void refusesWhatCannotBeRead(String good, String bad, Reason reason) {
        assertThat(reason(CII.replace(good, bad))).isEqualTo(reason);
    }
}
