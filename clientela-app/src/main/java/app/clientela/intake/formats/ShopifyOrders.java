package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Orders of Shopify: the first row of an order tells of the whole, those below hold lines. The
/// number is the name that customers and payments know it by, `#1001`, and not its long id.
@AutoService(Format.class)
public final class ShopifyOrders extends TableFormat {

    private static final List<String> TITLES = List.of(
            "Name",
            "Email",
            "Financial Status",
            "Fulfillment Status",
            "Currency",
            "Subtotal",
            "Shipping",
            "Taxes",
            "Total",
            "Created at",
            "Lineitem quantity",
            "Lineitem name",
            "Lineitem price",
            "Billing Name",
            "Payment Method");

    public ShopifyOrders() {
        super("shopify", "Shopify", Subject.SALES, new KnownTable(TITLES, ShopifyOrders::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.grouped(
                table,
                row -> row.cell("Name"),
                rows -> TableTelling.order(rows, ShopifyOrders::isFirst, "Total", order -> order(order, hints)));
    }

    private static boolean isFirst(Row row) {
        return !row.cell(List.of("Financial Status", "Total")).isEmpty();
    }

    private static List<Told> order(List<Row> rows, Hints hints) {
        Cells first = new Cells(rows.getFirst(), hints, Habits.OF_PROGRAMS);
        String number = first.needed("Name");
        Told.Day day = first.day("Created at");
        State state = state(first);
        if (first.fault().isEmpty() && state == State.CALLED_OFF) {
            return List.of(new Told.Cancelled(TableTelling.place(rows), number, day));
        }
        if (first.fault().isEmpty() && state != State.SOLD) {
            return List.of(
                    TableTelling.passed(rows, state == State.TRIED ? Reason.TEST_DOCUMENT : Reason.ORDER_UNPAID));
        }
        return sale(rows, first, number, day);
    }

    private static List<Told> sale(List<Row> rows, Cells first, String number, Told.Day day) {
        List<Cells> all = new ArrayList<>(List.of(first));
        rows.stream().skip(1).map(first::beside).forEach(all::add);
        Currency currency = first.currency("Currency");
        BigDecimal total = first.amount("Total");
        BigDecimal tax = first.number("Taxes");
        BigDecimal back = refunded(first, total);
        List<Told.Line> lines = all.stream().map(row -> line(row, currency)).toList();
        Told.Document sale = new Documents.Heading(rows, number, buyer(first), day)
                .sale(
                        first.whole(total, currency, "Total"),
                        Documents.net(first.money(total.subtract(tax), currency, "Taxes"), tax),
                        Optional.empty(),
                        lines);
        Money refund = first.whole(back, currency, "Refunded Amount");
        return Documents.told(rows, all, Documents.withRefund(sale, refund, day));
    }

    private static BigDecimal refunded(Cells first, BigDecimal total) {
        boolean all = first.text("Financial Status").equalsIgnoreCase("refunded");
        return all && first.text("Refunded Amount").isEmpty() ? total : first.number("Refunded Amount");
    }

    private static State state(Cells first) {
        if (first.text("Payment Method").toLowerCase(Locale.ROOT).contains("bogus")) {
            return State.TRIED;
        }
        boolean cancelled = !first.text("Cancelled at").isEmpty();
        return switch (first.text("Financial Status").toLowerCase(Locale.ROOT)) {
            case "paid", "partially_paid", "partially_refunded", "refunded" -> State.SOLD;
            case "voided" -> State.CALLED_OFF;
            case "pending", "authorized", "expired", "unpaid" -> cancelled ? State.CALLED_OFF : State.OPEN;
            case "" -> cancelled ? State.CALLED_OFF : State.SOLD;
            default -> {
                first.refuse(Reason.VALUE_UNREADABLE, "Financial Status", first.text("Financial Status"));
                yield State.SOLD;
            }
        };
    }

    private static Party buyer(Cells first) {
        return Party.NOBODY
                .named(first.text("Billing Name", "Billing Company", "Shipping Name"))
                .reached(first.text("Email"), first.text("Phone", "Billing Phone", "Shipping Phone"))
                .from(first.text("Billing Zip", "Billing City", "Shipping Zip"), first.text("Billing Country"));
    }

    private static Told.Line line(Cells row, Currency currency) {
        BigDecimal price = row.number("Lineitem price").multiply(row.number("Lineitem quantity"));
        return Documents.line(
                row.text("Lineitem name"),
                row.text("Lineitem sku"),
                row.pieces("Lineitem quantity"),
                row.money(price.subtract(row.number("Lineitem discount")), currency, "Lineitem price"));
    }

    private enum State {
        SOLD,
        OPEN,
        CALLED_OFF,
        TRIED
    }
}
