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
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// All orders of a seller on Amazon, a row for each item. Amazon does not say who bought, so these
/// are sales without a name.
@AutoService(Format.class)
public final class AmazonOrders extends TableFormat {

    private static final List<String> TITLES = List.of(
            "amazon-order-id",
            "merchant-order-id",
            "purchase-date",
            "last-updated-date",
            "order-status",
            "fulfillment-channel",
            "sales-channel",
            "sku",
            "asin",
            "quantity",
            "currency",
            "item-price",
            "item-tax",
            "shipping-price",
            "item-promotion-discount");

    /// Where prices are shown without tax, which Amazon adds and keeps.
    private static final Set<String> TAX_ON_TOP = Set.of("USD", "CAD", "MXN");

    public AmazonOrders() {
        super("amazon", "Amazon", Subject.SALES, new KnownTable(TITLES, AmazonOrders::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.grouped(table, row -> row.cell("amazon-order-id"), rows -> order(rows, hints));
    }

    private static List<Told> order(List<Row> rows, Hints hints) {
        List<Cells> all = rows.stream()
                .map(row -> new Cells(row, hints, Habits.OF_PROGRAMS))
                .toList();
        Cells first = all.getFirst();
        String number = first.needed("amazon-order-id");
        Told.Day day = all.stream()
                .map(row -> row.day("purchase-date"))
                .min(Comparator.comparing(Told.Day::on))
                .orElseThrow();
        List<Cells> sold =
                all.stream().filter(row -> !status(row).startsWith("cancel")).toList();
        if (sold.isEmpty()) {
            return Documents.told(rows, all, List.of(new Told.Cancelled(TableTelling.place(rows), number, day)));
        }
        if (sold.stream().anyMatch(row -> status(row).startsWith("pending"))) {
            return Documents.told(rows, all, List.of(TableTelling.passed(rows, Reason.ORDER_UNPAID)));
        }
        return sale(new Documents.Heading(rows, number, Party.NOBODY, day), all, sold);
    }

    private static String status(Cells row) {
        String item = row.text("item-status");
        String status = item.toLowerCase(Locale.ROOT).startsWith("cancel") ? item : row.needed("order-status");
        return status.toLowerCase(Locale.ROOT);
    }

    private static List<Told> sale(Documents.Heading heading, List<Cells> all, List<Cells> sold) {
        Cells first = all.getFirst();
        Currency currency = Documents.currency(sold, "currency");
        BigDecimal gross = Documents.sum(sold, AmazonOrders::price);
        BigDecimal tax = TAX_ON_TOP.contains(currency.getCurrencyCode())
                ? BigDecimal.ZERO
                : Documents.sum(sold, row -> row.sum("item-tax", "shipping-tax", "gift-wrap-tax"));
        Optional<Money> net = Documents.net(first.money(gross.subtract(tax), currency, "item-tax"), tax);
        List<Told.Line> lines = sold.stream()
                .map(row -> Documents.line(
                        row.text("product-name", "sku"),
                        row.text("sku"),
                        row.pieces("quantity"),
                        row.money(price(row), currency, "item-price")))
                .toList();
        Told.Document sale = heading.sale(first.whole(gross, currency, "item-price"), net, Optional.empty(), lines);
        return Documents.told(heading.rows(), all, List.of(sale));
    }

    /// What the customer pays for all pieces of a row; discounts are written without a sign.
    private static BigDecimal price(Cells row) {
        BigDecimal discounts = row.number("item-promotion-discount")
                .abs()
                .add(row.number("ship-promotion-discount").abs());
        return row.amount("item-price")
                .add(row.sum("shipping-price", "gift-wrap-price"))
                .subtract(discounts);
    }
}
