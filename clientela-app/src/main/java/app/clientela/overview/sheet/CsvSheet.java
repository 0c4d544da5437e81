package app.clientela.overview.sheet;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// A table written as the reader's spreadsheet opens it with a double click: UTF-8 with its mark,
/// and where the decimal mark is a comma, semicolons between the cells.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers are
/// typed by us, so a minus sign may begin them.
public final class CsvSheet {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final char MARK = '\uFEFF';

    private final Writer to;
    private final char separator;
    private final char decimalMark;
    private boolean rowBegun;

    public CsvSheet(Writer to, Locale reader) {
        this.to = to;
        decimalMark = DecimalFormatSymbols.getInstance(reader).getDecimalSeparator();
        separator = decimalMark == ',' ? ';' : ',';
        put(String.valueOf(MARK));
    }

    public CsvSheet text(String value) {
        return cell(quoted(safe(value)));
    }

    public CsvSheet number(long value) {
        return cell(String.valueOf(value));
    }

    public CsvSheet money(Money value) {
        return cell(decimal(value.toDecimal()));
    }

    /// A chance in hundredths, such as 61.3.
    public CsvSheet percent(Probability value) {
        BigDecimal hundredths = BigDecimal.valueOf(value.value()).movePointRight(2);
        return cell(decimal(hundredths.setScale(1, RoundingMode.HALF_EVEN)));
    }

    /// A share in hundredths, such as 45.5.
    public CsvSheet percent(Percent value) {
        return cell(decimal(value.toFraction().movePointRight(2).stripTrailingZeros()));
    }

    /// Thousandths as a number with three decimals: 920 is 0.920.
    public CsvSheet thousandths(int value) {
        return cell(decimal(BigDecimal.valueOf(value, 3)));
    }

    /// A number as it is kept, such as -9594.976.
    public CsvSheet decimal(String value) {
        return cell(decimal(new BigDecimal(value)));
    }

    /// Three cells: the mean, the low and the high end of the range.
    public CsvSheet estimate(Estimate value) {
        for (double figure : new double[] {value.mean(), value.low(), value.high()}) {
            cell(decimal(BigDecimal.valueOf(figure).setScale(decimals(value.unit()), RoundingMode.HALF_EVEN)));
        }
        return this;
    }

    private static int decimals(Unit unit) {
        return switch (unit) {
            case Unit.Amount(Currency currency) -> currency.getDefaultFractionDigits();
            case Unit.Count(), Unit.Share() -> 3;
        };
    }

    /// Year, month, day: every spreadsheet in every language takes it for a day.
    public CsvSheet day(Optional<LocalDate> value) {
        return cell(value.map(LocalDate::toString).orElse(""));
    }

    public CsvSheet count(Optional<Integer> value) {
        return cell(value.map(String::valueOf).orElse(""));
    }

    public void endRow() {
        put("\r\n");
        rowBegun = false;
    }

    public void flush() {
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
