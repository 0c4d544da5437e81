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
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// European invoices as UN/CEFACT writes them (Cross Industry Invoice), alone or attached to a PDF,
/// in the names of today and in those of ZUGFeRD 1. The totals are those of the head; lines that
/// sum up or explain others are left out.
@AutoService(Format.class)
public final class Cii implements Format {

    private static final String DETAIL = "DETAIL";

    @Override
    public String name() {
        return "cii";
    }

    @Override
    public String title() {
        return "CII (XRechnung, ZUGFeRD, Factur-X)";
    }

    /// A PDF may hold the totals alone, beside a file that has the lines.
    @Override
    public boolean tellsHalves() {
        return true;
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        return head.root()
                        .filter(name -> name.matches("CrossIndustry(Invoice|Document)"))
                        .isPresent()
                ? 100
                : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> {
            xml.next();
            return told(xml.take(), hints);
        });
    }

    /// The first of these children that is there.
    private static XmlElement either(XmlElement in, String... names) {
        return Stream.of(names)
                .map(in::first)
                .filter(XmlElement::isThere)
                .findFirst()
                .orElse(XmlElement.NONE);
    }

    private static List<Told> told(XmlElement file, Hints hints) {
        XmlElement deal = either(file, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        XmlElement agreed = either(deal, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
        XmlElement settled = either(deal, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
        XmlElement head = either(file, "ExchangedDocument", "HeaderExchangedDocument");
        Values values = new Values(file.name(), hints);
        Currency currency = values.currency(settled, "InvoiceCurrencyCode");
        XmlElement ours = ours(
                either(
                        settled,
                        "SpecifiedTradeSettlementHeaderMonetarySummation",
                        "SpecifiedTradeSettlementMonetarySummation"),
                currency.getCurrencyCode());
        EuropeanInvoice invoice = new EuropeanInvoice(
                values,
                values.needed(head, "ID"),
                head.text("TypeCode").isEmpty() ? "380" : head.text("TypeCode"),
                values.day(iso(head.text("IssueDateTime", "DateTimeString")), "IssueDateTime"),
                currency,
                settled.all("InvoiceReferencedDocument").stream()
                        .map(Cii::reference)
                        .distinct()
                        .toList(),
                values.amount(ours, "TotalPrepaidAmount").signum() > 0);
        BigDecimal gross = values.neededAmount(ours, "GrandTotalAmount");
        BigDecimal net = ours.text("TaxBasisTotalAmount").isEmpty()
                ? gross.subtract(values.amount(ours, "TaxTotalAmount"))
                : values.amount(ours, "TaxBasisTotalAmount");
        List<Told.Line> lines = deal.all("IncludedSupplyChainTradeLineItem").stream()
                .filter(Cii::isSold)
                .map(line -> line(line, invoice, EuropeanInvoice.sign(gross)))
                .toList();
        return invoice.told(
                party(agreed.first("SellerTradeParty")), party(agreed.first("BuyerTradeParty")), gross, net, lines);
    }

    /// 20250331 as 2025-03-31; minutes that may follow are left away.
    private static String iso(String date) {
        return date.strip().replaceFirst("^(\\d{4})(\\d{2})(\\d{2})(\\d{4}(\\d{2})?)?$", "$1-$2-$3");
    }

    private static EuropeanInvoice.Reference reference(XmlElement other) {
        String number = either(other, "IssuerAssignedID", "ID").text();
        String date = other.text("FormattedIssueDateTime", "DateTimeString");
        return new EuropeanInvoice.Reference(number, date.length() < 8 ? "" : date.substring(0, 4));
    }

    /// The totals in the currency of the invoice: some are said a second time in another.
    private static XmlElement ours(XmlElement totals, String code) {
        List<XmlElement> ours = totals.children().stream()
                .filter(total -> total.attribute("currencyID").orElse(code).equals(code))
                .toList();
        return new XmlElement(totals.name(), totals.attributes(), totals.text(), ours);
    }

    private static boolean isSold(XmlElement line) {
        String status = line.text("AssociatedDocumentLineDocument", "LineStatusReasonCode");
        return (status.isEmpty() || status.equals(DETAIL))
                && !summed(line).text("LineTotalAmount").isEmpty();
    }

    private static XmlElement settled(XmlElement line) {
        return either(line, "SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement");
    }

    private static XmlElement summed(XmlElement line) {
        return either(
                settled(line),
                "SpecifiedTradeSettlementLineMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation");
    }

    private static Told.Line line(XmlElement line, EuropeanInvoice invoice, BigDecimal sign) {
        Values values = invoice.values();
        XmlElement product = line.first("SpecifiedTradeProduct");
        XmlElement delivered = either(line, "SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery");
        XmlElement tax = settled(line).first("ApplicableTradeTax");
        String rate = tax.first("ApplicablePercent").isThere() ? "ApplicablePercent" : "RateApplicablePercent";
        return invoice.line(
                product.text("Name").isEmpty() ? product.text("Description") : product.text("Name"),
                product.text("SellerAssignedID"),
                values.quantity(delivered, "BilledQuantity").multiply(sign),
                values.amount(summed(line), "LineTotalAmount").multiply(sign),
                values.amount(tax, rate));
    }

    private static Party party(XmlElement party) {
        XmlElement contact = party.first("DefinedTradeContact");
        XmlElement address = party.first("PostalTradeAddress");
        String mail = contact.text("EmailURIUniversalCommunication", "URIID");
        XmlElement endpoint = party.first("URIUniversalCommunication", "URIID");
        boolean mailed = endpoint.attribute("schemeID").filter("EM"::equals).isPresent();
        String legal = party.text("SpecifiedLegalOrganization", "ID");
        return new Party(
                legal.isEmpty() ? either(party, "GlobalID", "ID").text() : legal,
                taxId(party),
                party.text("Name").isEmpty() ? contact.text("PersonName") : party.text("Name"),
                mail.isEmpty() && mailed ? endpoint.text() : mail,
                contact.text("TelephoneUniversalCommunication", "CompleteNumber"),
                address.text("PostcodeCode").isEmpty() ? address.text("CityName") : address.text("PostcodeCode"),
                address.text("CountryID"));
    }

    /// The number for value added tax; `FC`, that of a local office, is none that others know.
    private static String taxId(XmlElement party) {
        return party.all("SpecifiedTaxRegistration", "ID").stream()
                .filter(id -> id.attribute("schemeID").orElse("VA").matches("VAT?"))
                .map(XmlElement::text)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }
}
