package app.clientela.intake.formats;

import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the two ways of writing a European invoice (EN 16931) have in common. A document is known
/// as seller, year and number, such as `DE123456789/2025/R-17`, for a seller gives a number once.
/// @param type code of UNTDID 1001
/// @param named the invoices that it names: those that it corrects or whose money it deducts
/// @param prepaid whether something was paid before (BT-113): that lessens what is left to pay, not
///     the total
record EuropeanInvoice(
        Values values,
        String number,
        String type,
        Told.Day day,
        Currency currency,
        List<Reference> named,
        boolean prepaid) {

    private static final Set<String> CREDITS =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    /// What is sent before anybody has bought.
    private static final String PRO_FORMA = "325";

    /// What takes the place of an earlier invoice names it for that alone.
    private static final String CORRECTED = "384";

    /// An invoice that another one names.
    /// @param year empty where it is not said
    record Reference(String number, String year) {}

    /// An invoice of less than nothing gives money back as a credit note does.
    List<Told> told(Party seller, Party buyer, BigDecimal gross, BigDecimal net, List<Told.Line> lines) {
        if (type.equals(PRO_FORMA)) {
            return List.of(new Told.Passed(values.place(), Reason.ORDER_UNPAID));
        }
        boolean credit = CREDITS.contains(type) || gross.signum() < 0;
        BigDecimal sign = sign(gross);
        Optional<Money> withoutTax = Optional.of(net.multiply(sign))
                .filter(amount -> amount.signum() >= 0)
                .map(amount -> values.money(amount, currency));
        String known = seller.key();
        Told told = values.told(() -> new Told.Document(
                values.place(),
                key(known, String.valueOf(day.on().getYear()), number),
                credit ? Kind.REFUND : Kind.SALE,
                Optional.of(seller),
                buyer,
                day,
                values.money(gross.multiply(sign), currency),
                withoutTax,
                Optional.empty(),
                lines,
                credit ? corrected(known) : Optional.empty()));
        if (!(told instanceof Told.Document document)) {
            return List.of(told);
        }
        return credit ? withSales(document, known) : withAdvances(document, known);
    }

    private List<Told> withSales(Told.Document refund, String seller) {
        List<String> sales =
                named.stream().flatMap(sold -> key(seller, sold).stream()).toList();
        return sales.size() < 2
                ? List.of(refund)
                : List.of(refund, new Told.GivenBack(Payments.beside(refund.place()), refund.number(), sales));
    }

    /// A final invoice holds in its total the money of the invoices of advances that it names.
    private List<Told> withAdvances(Told.Document whole, String seller) {
        List<Told> all = new ArrayList<>(List.of(whole));
        boolean deducts = prepaid && !type.equals(CORRECTED);
        for (Reference advance : deducts ? named : List.<Reference>of()) {
            key(seller, advance).ifPresent(key -> all.add(new Told.Prepaid(Payments.beside(whole.place()), key, day)));
        }
        return all;
    }

    /// By what the lines of a document are multiplied, so that those of a refund are positive.
    static BigDecimal sign(BigDecimal gross) {
        return BigDecimal.valueOf(gross.signum() < 0 ? -1 : 1);
    }

    Told.Line line(String text, String sku, BigDecimal quantity, BigDecimal net, BigDecimal percent) {
        return new Told.Line(
                text,
                Optional.of(sku).filter(code -> !code.isEmpty()),
                Values.milli(quantity),
                values.money(Values.withTax(net, percent), currency),
                Optional.of(values.money(net, currency)));
    }

    private static String key(String seller, String year, String number) {
        return String.join("/", seller, year, number);
    }

    private Optional<String> corrected(String seller) {
        return named.size() == 1 ? key(seller, named.getFirst()) : Optional.empty();
    }

    /// A year that is not said is that of the invoice itself.
    private Optional<String> key(String seller, Reference other) {
        String year = other.year().isEmpty() ? String.valueOf(day.on().getYear()) : other.year();
        return Optional.of(other.number()).filter(number -> !number.isEmpty()).map(number -> key(seller, year, number));
    }
}
