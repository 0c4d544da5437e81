package app.clientela.overview;

import app.clientela.kernel.Money;
import app.clientela.overview.ExportStore.Column;
import app.clientela.overview.ExportStore.Shape;
import app.clientela.overview.sheet.CsvSheet;
import java.io.Writer;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables that people open in a spreadsheet. Amounts have a decimal mark, where their currency
/// stands beside them.
final class ExportSheet {

    /// The name of the file, and the table in it.
    static final Map<String, String> FILES = files();

    private static final String AMOUNT = "_minor";
    private static final String THOUSANDTHS = "_milli";

    private final CsvSheet sheet;
    private final Shape shape;
    private final Optional<Currency> currency;

    /// @param currency of tables that hold amounts of the shop's currency and do not say so
    ExportSheet(Writer to, Locale reader, Shape shape, Currency currency) {
        this.sheet = new CsvSheet(to, reader);
        this.shape = shape;
        this.currency = shape.name().equals("customer_ranking") ? Optional.of(currency) : Optional.empty();
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("customers", "customer");
        files.put("identities", "customer_identity");
        files.put("values", "customer_ranking");
        files.put("orders", "orders");
        files.put("order-lines", "order_line");
        files.put("payments", "order_payment");
        files.put("bills", "bill");
        files.put("bill-lines", "bill_line");
        files.put("consents", "consent");
        files.put("voices", "voice");
        files.put("actions", "action");
        return files;
    }

    void head() {
        for (Column column : shape.columns()) {
            sheet.text(title(column.name()));
        }
        sheet.endRow();
    }

    private String title(String column) {
        if (column.endsWith(AMOUNT) && hasDecimals()) {
            return column.substring(0, column.length() - AMOUNT.length());
        }
        return column.endsWith(THOUSANDTHS) ? column.substring(0, column.length() - THOUSANDTHS.length()) : column;
    }

    private boolean hasDecimals() {
        return currency.isPresent() || shape.has("currency");
    }

    void row(ExportRow row) {
        for (int i = 0; i < shape.columns().size(); i++) {
            cell(shape.columns().get(i).name(), row.value(i), row);
        }
        sheet.endRow();
    }

    private void cell(String column, @Nullable Object value, ExportRow row) {
        switch (value) {
            case null -> sheet.text("");
            case Number number
            when column.endsWith(AMOUNT) && hasDecimals() ->
                sheet.money(new Money(number.longValue(), currencyOf(row)));
            case Number number when column.endsWith(THOUSANDTHS) -> sheet.thousandths(number.intValue());
            case Number number -> sheet.decimal(number.toString());
            case Boolean truth -> sheet.number(truth ? 1 : 0);
            default -> sheet.text(value.toString());
        }
    }

    private Currency currencyOf(ExportRow row) {
        return currency.orElseGet(() -> Currency.getInstance(String.valueOf(row.valueOf("currency"))));
    }

    void flush() {
        sheet.flush();
    }
}
