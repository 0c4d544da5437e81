package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Advances and the final invoices that deduct them: the same money is there once.
class PrepaidTest {

    private static final String SELLER = "DE123456788";
    private static final String BUYER = "DE987654321";
    private static final String ADVANCE =
            ubl("V-1", "2025-03-03", "100.00", "119.00", "0.00").replace(">380<", ">386<");
    private static final String FINAL = ubl("R-9", "2025-04-07", "300.00", "357.00", "119.00");

    private Shopfloor shop;

    @BeforeEach
    void open() {
        shop = new Shopfloor();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// @param prepaid what the advance V-1 of 3 March has paid already
    private static String ubl(String number, String day, String net, String gross, String prepaid) {
        return """
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
                <ID>%s</ID><IssueDate>%s</IssueDate><InvoiceTypeCode>380</InvoiceTypeCode>
                <DocumentCurrencyCode>EUR</DocumentCurrencyCode>
                <BillingReference><InvoiceDocumentReference><ID>V-1</ID><IssueDate>2025-03-03</IssueDate>
                </InvoiceDocumentReference></BillingReference>
                <AccountingSupplierParty>%s</AccountingSupplierParty>
                <AccountingCustomerParty>%s</AccountingCustomerParty>
                <LegalMonetaryTotal><TaxExclusiveAmount>%s</TaxExclusiveAmount>
                <TaxInclusiveAmount>%s</TaxInclusiveAmount><PrepaidAmount>%s</PrepaidAmount></LegalMonetaryTotal>
                </Invoice>
                """.formatted(number, day, party(SELLER), party(BUYER), net, gross, prepaid);
    }

    private static String party(String taxId) {
        return "<Party><PartyTaxScheme><CompanyID>" + taxId + "</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme>"
                + "</PartyTaxScheme><PartyLegalEntity><RegistrationName>Firma " + taxId
                + "</RegistrationName></PartyLegalEntity></Party>";
    }

    @Test
    void countOnceInWhateverOrderTheyCome() {
        shop.intake.own(SELLER);
        ImportRun advance = shop.letIn("V-1.xml", ADVANCE);
        assertThat(shop.money()).isEqualTo("EUR 119.00");
        ImportRun last = shop.letIn("R-9.xml", FINAL);
        String books = shop.books();
        assertThat(shop.money()).isEqualTo("EUR 357.00");
        assertThat(books).contains("2025-04-07").doesNotContain("2025-03-03");
        assertThat(last.tally().heard()).isEqualTo(Map.of("prepayments", 1L));

        shop.undo(last);
        assertThat(shop.money()).isEqualTo("EUR 119.00");
        shop.undo(advance);
        assertThat(shop.money()).isEmpty();

        shop.letIn("R-9.xml", FINAL);
        shop.letIn("V-1.xml", ADVANCE);
        shop.letIn("again.xml", FINAL + "\n");
        assertThat(shop.money()).isEqualTo("EUR 357.00");
        assertThat(shop.books()).isEqualTo(books);
    }

    @Test
    void countOnceTogether() {
        shop.intake.own(SELLER);
        ImportRun run = shop.letIn("both.zip", Invoices.zip(Map.of("R-9.xml", FINAL, "V-1.xml", ADVANCE)));
        assertThat(shop.money()).isEqualTo("EUR 357.00");
        assertThat(run.tally().totals()).containsExactly(new Tally.CurrencyTotal("EUR", 1, 35700, 30000, 0, 0));
    }

    @Test
    void countOnceAsBills() {
        shop.intake.own(BUYER);
        ImportRun last = shop.letIn("R-9.xml", FINAL);
        shop.letIn("V-1.xml", ADVANCE);
        assertThat(billed("2025-03-01")).isZero();
        assertThat(billed("2025-04-01")).isEqualTo(30000);

        shop.undo(last);
        assertThat(billed("2025-03-01")).isEqualTo(10000);
    }

    private long billed(String month) {
        return shop.costs
                .month(Optional.of(LocalDate.parse(month)))
                .orElseThrow()
                .total()
                .minor();
    }

    @Test
    void countBothWhereNothingWasPaidBefore() {
        shop.intake.own(SELLER);
        shop.letIn("V-1.xml", ADVANCE);
        shop.letIn("R-9.xml", FINAL.replace("<PrepaidAmount>119.00", "<PrepaidAmount>0.00"));
        assertThat(shop.money()).isEqualTo("EUR 476.00");
    }

    @Test
    void countBothWhereALineTakesTheAdvanceOff() {
        shop.intake.own(Invoices.US);
        String rosa = "RSSMRA85T10A562S";
        shop.letIn("a.xml", Invoices.to(rosa, "1", "2025-03-03", "100").replace("TD01", "TD02"));
        shop.letIn(
                "b.xml",
                Invoices.to(rosa, "2", "2025-04-07", "200")
                        .replace(
                                "<DettaglioLinee>",
                                "<DettaglioLinee><Descrizione>Acconto, fattura 1</Descrizione>"
                                        + "<PrezzoTotale>-100.00</PrezzoTotale></DettaglioLinee><DettaglioLinee>")
                        .replace(
                                "</DatiGeneraliDocumento>",
                                "</DatiGeneraliDocumento><DatiFattureCollegate><IdDocumento>1</IdDocumento>"
                                        + "</DatiFattureCollegate>"));
        assertThat(shop.money()).isEqualTo("EUR 366.00");
    }
}
