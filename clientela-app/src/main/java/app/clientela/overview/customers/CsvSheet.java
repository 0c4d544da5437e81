package app.clientela.overview.customers;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A table written as the reader's spreadsheet opens it with a double click: UTF-8 with its mark,
/// and where the decimal mark is a comma, semicolons between the cells.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers are
/// typed by us, so a minus sign may begin them.
final class CsvSheet {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final char MARK = '\uFEFF';

    private final Writer to;
    private final char separator;
    private final char decimalMark;
    private boolean rowBegun;

    CsvSheet(Writer to, Locale reader) {
        this.to = to;
        decimalMark = DecimalFormatSymbols.getInstance(reader).getDecimalSeparator();
        separator = decimalMark == ',' ? ';' : ',';
        put(String.valueOf(MARK));
    }

    CsvSheet text(String value) {
        return cell(quoted(safe(value)));
    }

    CsvSheet number(long value) {
        return cell(String.valueOf(value));
    }

    CsvSheet money(Money value) {
        return cell(decimal(value.toDecimal()));
    }

    /// A chance in hundredths, such as 61.3.
    CsvSheet percent(Probability value) {
        BigDecimal hundredths = BigDecimal.valueOf(value.value()).movePointRight(2);
        return cell(decimal(hundredths.setScale(1, RoundingMode.HALF_EVEN)));
    }

    /// Year, month, day: every spreadsheet in every language takes it for a day.
    CsvSheet day(Optional<LocalDate> value) {
        return cell(value.map(LocalDate::toString).orElse(""));
    }

    CsvSheet count(Optional<Integer> value) {
        return cell(value.map(String::valueOf).orElse(""));
    }

    void endRow() {
        put("\r\n");
        rowBegun = false;
    }

    void flush() {
        try {
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text with an apostrophe in front where a spreadsheet would compute it.
    static String safe(String value) {
        boolean computed = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return computed ? "'" + value : value;
    }

    private String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private String decimal(BigDecimal value) {
        return value.toPlainString().replace('.', decimalMark);
    }

    private CsvSheet cell(String written) {
        if (rowBegun) {
            put(String.valueOf(separator));
        }
        put(written);
        rowBegun = true;
        return this;
    }

    private void put(String written) {
        try {
            to.write(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
