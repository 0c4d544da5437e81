package app.clientela.intake.formats;

import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Items and transactions of Square. Both tell the same sales under the number of the transaction
/// and with the same amount, so that a sale counts once whichever file comes first; the items bring
/// lines, the transactions what taking the payment cost. Tips are not the shop's, and a gift card
/// is sold when it is spent.
@AutoService(Format.class)
public final class Square extends TableFormat {

    private static final List<String> TRANSACTIONS = List.of(
            "Date",
            "Time",
            "Time Zone",
            "Gross Sales",
            "Discounts",
            "Net Sales",
            "Gift Card Sales",
            "Tax",
            "Tip",
            "Total Collected",
            "Fees",
            "Net Total",
            "Transaction ID",
            "Payment ID",
            "Event Type");

    private static final List<String> ITEMS = List.of(
            "Date",
            "Time",
            "Time Zone",
            "Category",
            "Item",
            "Qty",
            "SKU",
            "Gross Sales",
            "Discounts",
            "Net Sales",
            "Tax",
            "Transaction ID",
            "Payment ID",
            "Event Type");

    private static final List<String> AMOUNTS = List.of("Gross Sales", "Net Sales");
    private static final Habits USUAL = new Habits(DecimalMark.POINT, DateOrder.MONTH_FIRST);

    public Square() {
        super(
                "square",
                "Square",
                Subject.SALES,
                new KnownTable(TRANSACTIONS, Square::transactions),
                new KnownTable(ITEMS, Square::items));
    }

    @Override
    public boolean tellsHalves() {
        return true;
    }

    private static Telling transactions(Supplier<TitledRows> table, Hints hints) {
        Function<Row, Cells> cells = cells(table, hints);
        return TableTelling.single(
                table, Square::key, row -> document(List.of(cells.apply(row)), List.of(), Optional.of("Fees")));
    }

    private static Telling items(Supplier<TitledRows> table, Hints hints) {
        Function<Row, Cells> cells = cells(table, hints);
        return TableTelling.grouped(table, Square::key, rows -> {
            List<Cells> all = rows.stream().map(cells).toList();
            return document(all, lines(all), Optional.empty());
        });
    }

    private static Function<Row, Cells> cells(Supplier<TitledRows> table, Hints hints) {
        Habits habits = Habits.of(table.get(), AMOUNTS, List.of("Date"), USUAL);
        return row -> new Cells(row, hints, habits);
    }

    private static boolean isRefund(Row row) {
        return row.cell("Event Type").toLowerCase(Locale.ROOT).startsWith("refund");
    }

    /// A refund may carry the transaction of its sale: only its payment tells it apart.
    private static String key(Row row) {
        String refund = isRefund(row) ? "refund " + row.cell(List.of("Payment ID", "Transaction ID")) : "";
        return refund.isEmpty() ? row.cell("Transaction ID") : refund;
    }

    private static List<Told> document(List<Cells> all, List<Told.Line> lines, Optional<String> feeTitle) {
        List<Row> rows = all.stream().map(Cells::row).toList();
        Cells first = all.getFirst();
        String transaction = first.needed("Transaction ID");
        Currency currency = first.signed("Net Sales", "Gross Sales");
        BigDecimal net = Documents.sum(all, row -> row.amount("Net Sales"));
        BigDecimal tax = Documents.sum(all, row -> row.number("Tax"));
        boolean refund = isRefund(first.row()) || net.add(tax).signum() < 0;
        Money gross = first.money(net.add(tax).abs(), currency, "Net Sales");
        Optional<Money> untaxed =
                tax.signum() == 0 ? Optional.empty() : Optional.of(first.money(net.abs(), currency, "Net Sales"));
        Optional<Money> fee =
                feeTitle.map(title -> first.money(first.number(title).abs(), currency, title));
        String number = refund ? key(first.row()) : transaction;
        Told.Document told = new Documents.Heading(rows, number, buyer(first), day(first))
                .document(refund ? Kind.REFUND : Kind.SALE, gross, untaxed, fee, lines);
        return Documents.told(rows, all, List.of(refund ? Documents.of(told, transaction) : told));
    }

    private static List<Told.Line> lines(List<Cells> all) {
        return all.stream()
                .map(row -> Documents.line(
                        row.text("Item"),
                        row.text("SKU"),
                        Math.abs(row.pieces("Qty")),
                        row.money(row.sum("Net Sales", "Tax").abs(), row.signed("Net Sales"), "Net Sales")))
                .toList();
    }

    private static Told.Day day(Cells cells) {
        String written = cells.text("Date") + " " + cells.text("Time");
        Optional<ZoneId> zone = Zones.of(cells.text("Time Zone"));
        return zone.map(said -> cells.dayOf(written.strip(), said, "Date"))
                .orElseGet(() -> cells.dayOf(written.strip(), "Date"));
    }

    private static Party buyer(Cells cells) {
        return Party.NOBODY.known(cells.text("Customer ID"), "").named(cells.text("Customer Name"));
    }
}
