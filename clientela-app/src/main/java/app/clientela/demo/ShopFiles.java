package app.clientela.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// Writes the simulated sales as the files that a shop and a till export, in the manner of the
/// language.
final class ShopFiles {

    private static final int MINOR_DIGITS = 2;

    private final DemoWords words;
    private final String separator;
    private final DateTimeFormatter days;

    ShopFiles(DemoWords words) {
        this.words = words;
        this.separator = words.one("separator");
        this.days = DateTimeFormatter.ofPattern(words.one("date"), Locale.ROOT);
    }

    /// @param name as the owner finds it in the list of imports
    record DemoFile(String name, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    List<DemoFile> of(Simulation simulation) {
        return List.of(
                file("shopFile", "shopHeader", simulation.shop(), true),
                file("tillFile", "tillHeader", simulation.till(), false));
    }

    private DemoFile file(String name, String header, List<Sale> sales, boolean named) {
        StringBuilder text = new StringBuilder(words.one(header)).append('\n');
        for (Sale sale : sales) {
            for (Sale.Line line : sale.lines()) {
                text.append(named ? shopRow(sale, line) : tillRow(sale, line)).append('\n');
            }
        }
        return new DemoFile(words.one(name), text.toString());
    }

    private String shopRow(Sale sale, Sale.Line line) {
        Buyer buyer = sale.buyer().orElseThrow();
        Buyer.Contact contact = buyer.contact();
        return row(
                sale.number(),
                days.format(sale.on()),
                time(sale),
                customerNumber(buyer),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.place(),
                line.product().name(),
                String.valueOf(line.pieces()),
                amount(line.product().price()),
                amount(line.total()),
                sale.refundOf().orElse(""));
    }

    private String tillRow(Sale sale, Sale.Line line) {
        Optional<String> email = sale.buyer().map(buyer -> buyer.contact().email());
        return row(
                sale.number(),
                days.format(sale.on()),
                time(sale),
                email.orElse(""),
                line.product().name(),
                String.valueOf(line.pieces()),
                amount(line.total()));
    }

    static String customerNumber(Buyer buyer) {
        return "C" + (1001 + buyer.number());
    }

    private String row(String... cells) {
        StringJoiner row = new StringJoiner(separator);
        for (String cell : cells) {
            row.add(cell.contains(separator) ? "\"" + cell + "\"" : cell);
        }
        return row.toString();
    }

    private static String time(Sale sale) {
        return String.format(Locale.ROOT, "%02d:%02d", sale.minute() / 60, sale.minute() % 60);
    }

    private String amount(long minor) {
        return BigDecimal.valueOf(minor, MINOR_DIGITS).toPlainString().replace(".", words.one("decimal"));
    }
}
