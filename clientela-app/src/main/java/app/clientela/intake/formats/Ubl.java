package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// European invoices and credit notes as UBL 2.1 writes them: Peppol BIS 3, XRechnung and others.
/// What the customer pays is the total with tax; what is left to pay may be less, after advances.
@AutoService(Format.class)
public final class Ubl implements Format {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CREDIT_NOTE = "CreditNote";

    @Override
    public String name() {
        return "ubl";
    }

    @Override
    public String title() {
        return "UBL / Peppol";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        boolean root = head.root()
                .filter(name -> name.matches("Invoice|" + CREDIT_NOTE))
                .isPresent();
        return root && head.hasNamespace(NAMESPACE) ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> {
            xml.next();
            return told(xml.take(), hints);
        });
    }

    private static List<Told> told(XmlElement document, Hints hints) {
        Values values = new Values(document.name(), hints);
        boolean credit = document.name().equals(CREDIT_NOTE);
        XmlElement totals = document.first("LegalMonetaryTotal");
        String type = document.text(credit ? "CreditNoteTypeCode" : "InvoiceTypeCode");
        EuropeanInvoice invoice = new EuropeanInvoice(
                values,
                values.needed(document, "ID"),
                type.isEmpty() ? (credit ? "381" : "380") : type,
                values.day(document, "IssueDate"),
                values.currency(document, "DocumentCurrencyCode"),
                document.all("BillingReference", "InvoiceDocumentReference").stream()
                        .map(other -> new EuropeanInvoice.Reference(
                                other.text("ID"), other.text("IssueDate").replaceFirst("-.*", "")))
                        .distinct()
                        .toList(),
                values.amount(totals, "PrepaidAmount").signum() > 0);
        BigDecimal gross = totals.text("TaxInclusiveAmount").isEmpty()
                ? values.neededAmount(totals, "PayableAmount").add(values.amount(totals, "PrepaidAmount"))
                : values.amount(totals, "TaxInclusiveAmount");
        BigDecimal net = totals.text("TaxExclusiveAmount").isEmpty()
                ? gross.subtract(tax(document, invoice))
                : values.amount(totals, "TaxExclusiveAmount");
        List<Told.Line> lines = Stream.concat(
                        document.all("InvoiceLine").stream(), document.all("CreditNoteLine").stream())
                .map(line -> line(line, invoice, EuropeanInvoice.sign(gross)))
                .toList();
        return invoice.told(
                party(document.first("AccountingSupplierParty", "Party")),
                party(document.first("AccountingCustomerParty", "Party")),
                gross,
                net,
                lines);
    }

    /// The tax may be said a second time in another currency.
    private static BigDecimal tax(XmlElement document, EuropeanInvoice invoice) {
        String code = invoice.currency().getCurrencyCode();
        return invoice.values()
                .sum(document.all("TaxTotal", "TaxAmount").stream()
                        .filter(tax -> tax.attribute("currencyID").orElse(code).equals(code))
                        .limit(1)
                        .toList());
    }

    private static Told.Line line(XmlElement line, EuropeanInvoice invoice, BigDecimal sign) {
        Values values = invoice.values();
        String quantity = line.first("CreditedQuantity").isThere() ? "CreditedQuantity" : "InvoicedQuantity";
        XmlElement item = line.first("Item");
        return invoice.line(
                item.text("Name").isEmpty() ? item.text("Description") : item.text("Name"),
                item.text("SellersItemIdentification", "ID"),
                values.quantity(line, quantity).multiply(sign),
                values.amount(line, "LineExtensionAmount").multiply(sign),
                values.amount(item, "ClassifiedTaxCategory", "Percent"));
    }

    private static Party party(XmlElement party) {
        XmlElement endpoint = party.first("EndpointID");
        boolean mailed = endpoint.attribute("schemeID").filter("EM"::equals).isPresent();
        String mail = party.text("Contact", "ElectronicMail");
        XmlElement address = party.first("PostalAddress");
        return new Party(
                Stream.of(
                                party.text("PartyLegalEntity", "CompanyID"),
                                mailed ? "" : endpoint.text(),
                                party.text("PartyIdentification", "ID"))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse(""),
                taxId(party),
                Stream.of(
                                party.text("PartyLegalEntity", "RegistrationName"),
                                party.text("PartyName", "Name"),
                                party.text("Contact", "Name"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                mail.isEmpty() && mailed ? endpoint.text() : mail,
                party.text("Contact", "Telephone"),
                address.text("PostalZone").isEmpty() ? address.text("CityName") : address.text("PostalZone"),
                address.text("Country", "IdentificationCode"));
    }

    private static String taxId(XmlElement party) {
        return party.all("PartyTaxScheme").stream()
                .filter(scheme -> scheme.text("TaxScheme", "ID").matches("(VAT?)?"))
                .map(scheme -> scheme.text("CompanyID"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }
}
