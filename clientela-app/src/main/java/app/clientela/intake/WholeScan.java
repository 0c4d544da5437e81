package app.clientela.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What all rows of a file say together: decimal marks, order of dates, amounts that repeat.
final class WholeScan {

    private static final Pattern CANCELLED = Pattern.compile("[Cc]-?\\d{3,}");
    private static final Pattern PLAIN = Pattern.compile("\\d{3,}");

    private final Map<Target, Integer> columns = new EnumMap<>(Target.class);
    private final Map<Integer, NumberVotes> numbers = new TreeMap<>();
    private final DateVotes dates = new DateVotes();
    private final Repetition repetition;
    private final ScatteredNumbers scattered = ScatteredNumbers.none();
    private long plainNumbers;
    private long cancelledNumbers;
    private boolean givesBack;
    private long products;
    private long productsThatFit;
    private long rows;

    WholeScan(List<Column> proposal) {
        List<Integer> money = new ArrayList<>();
        for (Column column : proposal) {
            columns.putIfAbsent(column.target(), column.index());
            if (column.target().isNumber()) {
                numbers.put(column.index(), new NumberVotes());
            }
            if (column.target().isMoney() && column.target() != Target.UNIT_PRICE) {
                money.add(column.index());
            }
        }
        repetition = new Repetition(money);
    }

    void add(RawLine row) {
        rows++;
        if (row.fault() != RawLine.Fault.NONE) {
            return;
        }
        numbers.forEach((column, votes) -> votes.add(row.cell(column)));
        if (columns.containsKey(Target.DATE)) {
            dates.add(cell(row, Target.DATE).strip());
        }
        if (columns.containsKey(Target.ORDER_NUMBER)) {
            String number = cell(row, Target.ORDER_NUMBER).strip();
            repetition.add(number, row);
            if (hasLines()) {
                scattered.add(number);
            }
            plainNumbers += PLAIN.matcher(number).matches() ? 1 : 0;
            cancelledNumbers += CANCELLED.matcher(number).matches() ? 1 : 0;
        }
        if (columns.containsKey(Target.TOTAL)) {
            compareWithProduct(row);
        }
        if (columns.containsKey(Target.STATUS)) {
            givesBack |= Stream.of(Target.TOTAL, Target.NET, Target.QUANTITY)
                    .map(target -> NumberText.of(cell(row, target)))
                    .anyMatch(number -> number.readable() && number.negative());
        }
    }

    /// Whether the total is the unit price by the quantity: then it is the line's, however often
    /// one amount is repeated.
    private void compareWithProduct(RawLine row) {
        if (!columns.containsKey(Target.UNIT_PRICE) || !columns.containsKey(Target.QUANTITY)) {
            return;
        }
        NumberText unit = NumberText.of(cell(row, Target.UNIT_PRICE));
        NumberText quantity = NumberText.of(cell(row, Target.QUANTITY));
        NumberText total = NumberText.of(cell(row, Target.TOTAL));
        if (!total.readable() || !unit.readable() || !quantity.readable()) {
            return;
        }
        products++;
        for (DecimalMark mark : DecimalMark.values()) {
            long product = Amounts.times(unit.read(mark), quantity.read(mark));
            long written = total.read(mark);
            boolean read = !NumberText.isRefusal(product) && !NumberText.isRefusal(written);
            if (read && Math.abs(product - written) <= RowMoney.UNIT / 100) {
                productsThatFit++;
                return;
            }
        }
    }

    private String cell(RawLine row, Target target) {
        return row.cell(columns.getOrDefault(target, -1));
    }

    long rows() {
        return rows;
    }

    DateVotes dates() {
        return dates;
    }

    Map<Integer, NumberVotes> numbers() {
        return numbers;
    }

    /// Columns of money that count once in all rows of a number.
    List<Integer> perOrder() {
        boolean lineTotals = products > 0 && products == productsThatFit;
        int total = columns.getOrDefault(Target.TOTAL, -1);
        return numbers.keySet().stream()
                .filter(repetition::isPerOrder)
                .filter(column -> !lineTotals || column != total)
                .toList();
    }

    boolean hasSeveralRowsPerNumber() {
        return repetition.hasSeveralRows();
    }

    private boolean hasLines() {
        return columns.containsKey(Target.PRODUCT)
                || columns.containsKey(Target.SKU)
                || columns.containsKey(Target.LINE_NUMBER);
    }

    /// Whether rows of one number stand apart in a file whose rows are lines.
    boolean isScattered() {
        return scattered.areAny();
    }

    /// Whether rows with a status hold an amount or a quantity below nothing.
    boolean givesBack() {
        return givesBack;
    }

    /// Whether numbers are digits, and a few have a `C` before them: those cancel.
    boolean marksCancellations() {
        return cancelledNumbers > 0 && plainNumbers >= 2 * cancelledNumbers;
    }
}
