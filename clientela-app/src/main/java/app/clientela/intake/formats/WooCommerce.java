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
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Orders of WooCommerce as its most common exporter writes them: a row for each order, its lines
/// packed into the columns `line_item_1` and on.
@AutoService(Format.class)
public final class WooCommerce extends TableFormat {

    private static final List<String> TITLES = List.of(
            "order_id",
            "order_number",
            "order_date",
            "status",
            "shipping_total",
            "order_total",
            "order_currency",
            "payment_method",
            "customer_id",
            "billing_first_name",
            "billing_last_name",
            "billing_email",
            "billing_country",
            "line_item_1");

    private static final int MOST_LINES = 500;

    /// One part of what is packed into a cell: `sku:OLI-500`.
    private static final Pattern PART = Pattern.compile(
            "(?:^|[|;])(name|product_id|variation_id|sku|quantity|total|sub_total|tax|total_tax|refunded|meta"
                    + "|amount|reason|date):");

    public WooCommerce() {
        super("woocommerce", "WooCommerce", Subject.SALES, new KnownTable(TITLES, WooCommerce::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table,
                row -> row.cell(List.of("order_number", "order_id")),
                row -> order(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> order(Row row, Cells cells) {
        String number = cells.needed("order_number", "order_id");
        Told.Day day = cells.day("order_date", "date");
        String written = cells.needed("status").toLowerCase(Locale.ROOT);
        String status = written.startsWith("wc-") ? written.substring(3) : written;
        boolean counts = switch (status) {
            case "completed", "processing", "refunded" -> true;
            case "on-hold", "pending", "failed", "checkout-draft", "draft", "cancelled", "trash" -> false;
            // Shops add their own: shipped, ready to fetch. What was paid is sold.
            default -> !cells.text("paid_date").isEmpty();
        };
        if (cells.fault().isEmpty() && status.equals("cancelled")) {
            return List.of(new Told.Cancelled(TableTelling.place(List.of(row)), number, day));
        }
        if (cells.fault().isEmpty() && !counts) {
            return List.of(TableTelling.passed(List.of(row), Reason.ORDER_UNPAID));
        }
        return sale(cells, new Documents.Heading(List.of(row), number, buyer(cells), day), status.equals("refunded"));
    }

    private static List<Told> sale(Cells cells, Documents.Heading heading, boolean refunded) {
        Currency currency = cells.currency("order_currency");
        BigDecimal total = cells.amount("order_total");
        BigDecimal tax = cells.number("tax_total");
        Told.Document sale = heading.sale(
                cells.whole(total, currency, "order_total"),
                Documents.net(cells.money(total.subtract(tax), currency, "tax_total"), tax),
                Optional.empty(),
                lines(cells, currency));
        List<Map<String, String>> refunds = refunds(cells);
        BigDecimal back = refunds.stream()
                .map(refund -> cells.numberOf(refund.getOrDefault("amount", "0"), "refund_items"))
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal given = refunded && back.signum() == 0 ? total : back;
        String last = refunds.isEmpty() ? "" : refunds.getLast().getOrDefault("date", "");
        Told.Day day = last.isEmpty() ? heading.day() : cells.dayOf(last, "refund_items");
        return Documents.told(
                heading.rows(),
                List.of(cells),
                Documents.withRefund(sale, cells.whole(given, currency, "refund_items"), day));
    }

    /// Every amount of the cell begins another refund.
    private static List<Map<String, String>> refunds(Cells cells) {
        List<Map<String, String>> refunds = new ArrayList<>();
        for (String refund : cells.text("refund_items").split("[;|](?=amount:)", -1)) {
            Map<String, String> parts = parts(refund);
            if (parts.containsKey("amount")) {
                refunds.add(parts);
            }
        }
        return refunds;
    }

    private static List<Told.Line> lines(Cells cells, Currency currency) {
        List<Told.Line> lines = new ArrayList<>();
        String title = "line_item_1";
        while (!cells.text(title).isEmpty() && lines.size() < MOST_LINES) {
            lines.add(line(cells, currency, title));
            title = "line_item_" + (lines.size() + 1);
        }
        return lines;
    }

    private static Told.Line line(Cells cells, Currency currency, String title) {
        Map<String, String> parts = parts(cells.text(title));
        BigDecimal tax = cells.numberOf(parts.getOrDefault("total_tax", "0"), title);
        BigDecimal total = cells.numberOf(parts.getOrDefault("total", "0"), title);
        return Documents.line(
                parts.getOrDefault("name", ""),
                parts.getOrDefault("sku", ""),
                Cells.milli(cells.numberOf(parts.getOrDefault("quantity", "1"), title)),
                cells.money(total.add(tax), currency, title));
    }

    private static Map<String, String> parts(String packed) {
        Map<String, String> parts = new HashMap<>();
        Matcher found = PART.matcher(packed);
        String key = "";
        int from = 0;
        while (found.find()) {
            put(parts, key, packed.substring(from, found.start()));
            key = found.group(1);
            from = found.end();
        }
        put(parts, key, packed.substring(from));
        return parts;
    }

    private static void put(Map<String, String> parts, String key, String value) {
        if (!key.isEmpty() && !value.isBlank()) {
            parts.putIfAbsent(key, value.strip());
        }
    }

    /// Customer 0 is whoever ordered without an account.
    private static Party buyer(Cells cells) {
        String id = cells.text("customer_id");
        String name = cells.text("billing_first_name") + " " + cells.text("billing_last_name");
        return Party.NOBODY
                .known(id.equals("0") ? "" : id, taxId(cells))
                .named(name.isBlank() ? cells.text("billing_company") : name)
                .reached(cells.text("billing_email", "customer_email"), cells.text("billing_phone"))
                .from(cells.text("billing_postcode", "billing_city"), cells.text("billing_country"));
    }

    /// Shops keep tax numbers in fields that they added.
    private static String taxId(Cells cells) {
        return cells.text(
                "meta:_billing_cf",
                "meta:_billing_cpf",
                "meta:_billing_cnpj",
                "meta:_billing_piva",
                "meta:_billing_vat",
                "meta:_billing_vat_number",
                "meta:_vat_number",
                "billing_cf",
                "billing_cpf",
                "billing_cnpj",
                "billing_piva",
                "billing_vat");
    }
}
