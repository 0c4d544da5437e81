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
            while (xml.next()) {
                if (xml.name().equals("FatturaElettronicaHeader")) {
                    header = xml.take();
                } else if (xml.name().equals("FatturaElettronicaBody")) {
                    String path = "FatturaElettronicaBody[" + (told.size() + 1) + "]";
                    told.add(mapping.told(header, xml.take(), new Values(path, hints)));
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
    Told told(Supplier<Told> sale) {
        if (OWN.contains(type)) {
            return new Told.Passed(values.place(), Reason.SELF_INVOICE);
        }
        if (type.equals("TD26")) {
            return new Told.Passed(values.place(), Reason.ASSET_SALE);
        }
        if (!SALES.contains(type) && !CREDITS.contains(type)) {
            values.refuse(Reason.VALUE_UNREADABLE, "DatiGenerali/DatiGeneraliDocumento/TipoDocumento", type);
        }
        return values.told(sale);
    }

    /// A negative invoice gives money back as a credit note does; credit notes are written with
    /// amounts of either sign.
    Told sale(Party seller, Party buyer, BigDecimal gross, Optional<BigDecimal> net, List<Told.Line> lines) {
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
        Told told(XmlElement header, XmlElement body, Values values);
    }

    private static String key(String seller, int year, String number, String type) {
        return String.join("/", seller, String.valueOf(year), number, type);
    }

    /// The likeliest number of the one invoice that is named: credit notes name it without its
    /// type, which most often is that of a plain invoice of the same form.
    private Optional<String> corrected(String seller) {
        List<String> ordinary = body.all("DatiGenerali", "DatiFattureCollegate").stream()
                .map(linked -> linked(seller, linked, "IdDocumento", "Data"))
                .toList();
        List<String> simplified = body.all("DatiGenerali", "DatiFatturaRettificata").stream()
                .map(linked -> linked(seller, linked, "NumeroFR", "DataFR"))
                .toList();
        Set<String> named = Set.copyOf(ordinary.isEmpty() ? simplified : ordinary);
        return named.size() == 1 ? named.stream().findFirst().filter(key -> !key.isEmpty()) : Optional.empty();
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
