package app.clientela.intake.formats;

import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What the ordinary and the simplified Italian invoice have in common: type, day, number and the
/// invoice that a credit note corrects. A document is known as seller, year, number and type, such
/// as `IT01234567890/2025/12/TD01`.
record ItalianDocument(XmlElement body, Values values, String type, Told.Day day, Currency currency) {

    private static final Set<String> SALES =
            Set.of("TD01", "TD02", "TD03", "TD05", "TD06", "TD07", "TD09", "TD24", "TD25");
    private static final Set<String> CREDITS = Set.of("TD04", "TD08");
    private static final Set<String> OWN =
            Set.of("TD16", "TD17", "TD18", "TD19", "TD20", "TD21", "TD22", "TD23", "TD27", "TD28", "TD29");

    /// What the bodies of a file say.
    static Telling tell(ReadingSource source, Hints hints, Mapping mapping) {
        return Xml.tell(source, xml -> {
            XmlElement header = XmlElement.NONE;
            List<Told> told = new ArrayList<>();
            int bodies = 0;
            while (xml.next()) {
                if (xml.name().equals("FatturaElettronicaHeader")) {
                    header = xml.take();
                } else if (xml.name().equals("FatturaElettronicaBody")) {
                    String path = "FatturaElettronicaBody[" + ++bodies + "]";
                    told.addAll(mapping.told(header, xml.take(), new Values(path, hints)));
                }
            }
            return told.isEmpty() ? List.of(Values.missing("FatturaElettronicaBody")) : told;
        });
    }

    static ItalianDocument of(XmlElement body, Values values) {
        XmlElement general = body.first("DatiGenerali", "DatiGeneraliDocumento");
        return new ItalianDocument(
                body,
                values,
                values.needed(general, "TipoDocumento"),
                values.day(general, "Data"),
                values.currency(general, "Divisa"));
    }

    /// @param sale what is told where the document is about money of a customer
    List<Told> told(Supplier<Told.Document> sale) {
        if (OWN.contains(type)) {
            return List.of(new Told.Passed(values.place(), Reason.SELF_INVOICE));
        }
        if (type.equals("TD26")) {
            return List.of(new Told.Passed(values.place(), Reason.ASSET_SALE));
        }
        if (!SALES.contains(type) && !CREDITS.contains(type)) {
            values.refuse(Reason.VALUE_UNREADABLE, "DatiGenerali/DatiGeneraliDocumento/TipoDocumento", type);
        }
        Told told = values.told(sale);
        return told instanceof Told.Document document ? withSales(document) : List.of(told);
    }

    /// A refund that names several invoices, with their numbers.
    private List<Told> withSales(Told.Document document) {
        List<String> sales = document.kind() == Kind.REFUND
                ? named(document.seller().map(Party::key).orElse(""))
                : List.of();
        return sales.size() < 2
                ? List.of(document)
                : List.of(document, new Told.GivenBack(Payments.beside(document.place()), document.number(), sales));
    }

    /// A negative invoice gives money back as a credit note does; credit notes are written with
    /// amounts of either sign.
    Told.Document sale(Party seller, Party buyer, BigDecimal gross, Optional<BigDecimal> net, List<Told.Line> lines) {
        boolean credit = CREDITS.contains(type) || gross.signum() < 0;
        BigDecimal sign = BigDecimal.valueOf(gross.signum() < 0 ? -1 : 1);
        Optional<Money> withoutTax = net.map(sign::multiply)
                .filter(amount -> amount.signum() >= 0)
                .map(amount -> values.money(amount, currency));
        String number = values.needed(body, "DatiGenerali", "DatiGeneraliDocumento", "Numero");
        String known = seller.key();
        return new Told.Document(
                values.place(),
                key(known, day.on().getYear(), number, type),
                credit ? Kind.REFUND : Kind.SALE,
                Optional.of(seller),
                buyer,
                day,
                values.money(gross.multiply(sign), currency),
                withoutTax,
                Optional.empty(),
                lines,
                credit ? corrected(known) : Optional.empty());
    }

    @FunctionalInterface
    interface Mapping {
        List<Told> told(XmlElement header, XmlElement body, Values values);
    }

    private static String key(String seller, int year, String number, String type) {
        return String.join("/", seller, String.valueOf(year), number, type);
    }

    private Optional<String> corrected(String seller) {
        List<String> named = named(seller);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /// The likeliest numbers of the invoices that are named: credit notes name them without their
    /// type, which most often is that of a plain invoice of the same form.
    private List<String> named(String seller) {
        List<String> ordinary = body.all("DatiGenerali", "DatiFattureCollegate").stream()
                .map(linked -> linked(seller, linked, "IdDocumento", "Data"))
                .toList();
        List<String> simplified = body.all("DatiGenerali", "DatiFatturaRettificata").stream()
                .map(linked -> linked(seller, linked, "NumeroFR", "DataFR"))
                .toList();
        return (ordinary.isEmpty() ? simplified : ordinary)
                .stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    private String linked(String seller, XmlElement linked, String number, String date) {
        boolean dated = linked.text(date).matches("\\d{4}-.*");
        int year = dated
                ? Integer.parseInt(linked.text(date).substring(0, 4))
                : day.on().getYear();
        String plain = number.equals("NumeroFR") ? "TD07" : "TD01";
        return linked.text(number).isEmpty() ? "" : key(seller, year, linked.text(number), plain);
    }
}
