package app.clientela.intake.formats;

import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sold items of Etsy: a row for each item; what is said of the whole order repeats in every row.
final class EtsyItems {

    static final List<String> TITLES = List.of(
            "Sale Date",
            "Item Name",
            "Buyer",
            "Quantity",
            "Price",
            "Discount Amount",
            "Order Shipping",
            "Item Total",
            "Currency",
            "Transaction ID",
            "Listing ID",
            "Order ID");

    private static final Pattern WITH_USER = Pattern.compile("(.*?)\\s*\\(([^()\\s]+)\\)");

    private EtsyItems() {}

    static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.grouped(table, row -> row.cell("Order ID"), rows -> order(rows, hints));
    }

    private static List<Told> order(List<Row> rows, Hints hints) {
        Map<String, Row> items = new LinkedHashMap<>();
        List<Told> told = new ArrayList<>();
        for (Row row : rows) {
            String item = row.cell("Transaction ID");
            Row earlier = items.putIfAbsent(item.isEmpty() ? "line " + row.line() : item, row);
            if (earlier != null) {
                told.add(TableTelling.again(earlier, row, item));
            }
        }
        told.addAll(0, sale(List.copyOf(items.values()), hints));
        return told;
    }

    private static List<Told> sale(List<Row> rows, Hints hints) {
        List<Cells> all = rows.stream()
                .map(row -> new Cells(row, hints, Habits.OF_PROGRAMS))
                .toList();
        Cells first = all.getFirst();
        String number = first.needed("Order ID");
        Told.Day day = first.day("Sale Date");
        Currency currency = Documents.currency(all, "Currency");
        BigDecimal items = Documents.sum(all, row -> row.amount("Item Total").subtract(row.number("Discount Amount")));
        BigDecimal shipping = Documents.most(all, row -> row.number("Order Shipping"))
                .subtract(Documents.most(all, row -> row.number("Shipping Discount")));
        List<Told.Line> lines = all.stream()
                .map(row -> Documents.line(
                        row.text("Item Name"),
                        row.text("SKU"),
                        row.pieces("Quantity"),
                        row.money(
                                row.number("Item Total").subtract(row.number("Discount Amount")),
                                currency,
                                "Item Total")))
                .toList();
        Told.Document sale = new Documents.Heading(rows, number, buyer(first), day)
                .sale(
                        first.whole(items.add(shipping), currency, "Item Total"),
                        Optional.empty(),
                        Optional.empty(),
                        lines);
        return Documents.told(rows, all, List.of(sale));
    }

    /// There is no e-mail: the name of the user tells buyers apart, alone or behind the full name.
    static Party buyer(Cells cells) {
        String buyer = cells.text("Buyer User ID", "Buyer");
        Matcher found = WITH_USER.matcher(buyer);
        return Party.NOBODY
                .known(found.matches() ? found.group(2) : buyer, "")
                .named(cells.text("Ship Name", "Full Name"))
                .from(cells.text("Ship Zipcode", "Ship City"), cells.country("Ship Country"));
    }
}
