package app.clientela.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Second pass over a file, one row at a time: each row is read by the plan into a sale or refund,
/// or is refused with its reason, or skipped with its reason.
final class RowReader implements AutoCloseable {

    private final TableLines lines;
    private final Plan plan;
    private final Notices notices = new Notices();
    private final MoneyCells money;
    private final DayCells days;
    private final int width;
    private final int numberColumn;
    private final int dateColumn;
    private final List<String> header;
    private final List<Integer> columns;
    private Optional<String> lastNumber = Optional.empty();
    private DayCells.@Nullable Moment lastMoment;
    private long rows;

    RowReader(ReadingSource source, Plan plan, Hints hints) {
        this.lines = new TableLines(source, plan.dialect(), plan.titles().size());
        this.plan = plan;
        this.money = new MoneyCells(plan, hints);
        this.days = new DayCells(plan, hints);
        this.width = plan.titles().size();
        this.numberColumn = plan.column(Target.ORDER_NUMBER).orElse(-1);
        this.dateColumn = plan.column(Target.DATE).orElse(-1);
        this.columns = plan.targets().keySet().stream().sorted().toList();
        this.header = plan.titles().stream().map(Headers::compact).toList();
    }

    /// The next row, or null at the end.
    @Nullable
    ReadRow next() {
        RawLine line = lines.next();
        if (line == null) {
            return null;
        }
        rows++;
        return read(line);
    }

    /// Rows read so far, good or bad.
    long rows() {
        return rows;
    }

    /// Bytes of the file read so far.
    long position() {
        return lines.position();
    }

    Notices notices() {
        return notices;
    }

    private ReadRow read(RawLine raw) {
        if (raw.fault() != RawLine.Fault.NONE) {
            return faulty(raw);
        }
        RawLine line = raw.unclean() ? cleaned(raw) : raw;
        Optional<Reason> shape = wrongWidth(line);
        if (shape.isPresent()) {
            String given = String.valueOf(line.cells().size());
            return RefusedRow.of(shape.get(), line.line(), "", given, line.cells());
        }
        return isHeader(line) ? new SkippedRow(line.line(), Reason.HEADER_AGAIN) : sale(line);
    }

    private static RefusedRow faulty(RawLine raw) {
        Reason reason = raw.fault() == RawLine.Fault.FIELD_TOO_LONG ? Reason.FIELD_TOO_LONG : Reason.QUOTE_NOT_CLOSED;
        String spoiled = raw.cells().stream()
                .filter(cell -> cell.startsWith("\""))
                .findFirst()
                .orElse(raw.cells().getLast());
        String given = spoiled.substring(0, Math.min(spoiled.length(), 100));
        return RefusedRow.of(reason, raw.line(), "", given, raw.cells());
    }

    /// Too many cells with something in them, or so few that a column we read is not there.
    private Optional<Reason> wrongWidth(RawLine line) {
        int cells = line.cells().size();
        for (int i = width; i < cells; i++) {
            if (!line.cells().get(i).isBlank()) {
                return Optional.of(Reason.TOO_MANY_CELLS);
            }
        }
        boolean missing = cells < width && plan.targets().keySet().stream().anyMatch(column -> column >= cells);
        return missing ? Optional.of(Reason.TOO_FEW_CELLS) : Optional.empty();
    }

    private boolean isHeader(RawLine line) {
        if (!plan.dialect().hasHeader() || line.cells().size() != header.size()) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            String cell = line.cell(i);
            if (cell.length() > 100 || !header.get(i).startsWith(Headers.compact(cell))) {
                return false;
            }
        }
        return true;
    }

    private ReadRow sale(RawLine line) {
        Optional<String> number = number(line);
        String day = cell(line, dateColumn);
        boolean continues = day.isEmpty() && number.isPresent() && number.equals(lastNumber);
        DayCells.Moment moment = continues && lastMoment != null ? lastMoment : days.read(line, day);
        if (moment.problem().isPresent()) {
            boolean total = !DayText.of(day).isDate() && line.cells().stream().anyMatch(Vocabulary::saysTotal);
            return total
                    ? new SkippedRow(line.line(), Reason.TOTAL_ROW)
                    : refused(line, moment.problem().get(), dateColumn);
        }
        OptionalInt error = errorIn(line);
        if (error.isPresent()) {
            return refused(line, Reason.CELL_ERROR, error.getAsInt());
        }
        boolean sameNumber = number.isPresent() && number.equals(lastNumber);
        return switch (money.read(line, sameNumber)) {
            case MoneyCells.Refused bad -> refused(line, bad.reason(), bad.column());
            case MoneyCells.Skipped passed -> new SkippedRow(line.line(), passed.reason());
            case MoneyCells.Read read -> sale(line, number, moment, read.money());
        };
    }

    /// A column we read whose cell holds what a formula gives that went wrong.
    private OptionalInt errorIn(RawLine line) {
        return columns.stream()
                .mapToInt(column -> column)
                .filter(column -> BookCells.isError(line.cell(column)))
                .findFirst();
    }

    private ReadRow sale(RawLine line, Optional<String> number, DayCells.Moment moment, RowMoney read) {
        lastNumber = number;
        lastMoment = moment;
        RowMoney amounts = isCancellation(number) ? read.givenBack() : read;
        return new ReadRow.SaleRow(line.line(), number, moment.on(), moment.at(), amounts, line.cells());
    }

    private Optional<String> number(RawLine line) {
        String number = cell(line, numberColumn);
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    private boolean isCancellation(Optional<String> number) {
        return plan.cancellations()
                && number.filter(text -> text.charAt(0) == 'C' || text.charAt(0) == 'c')
                        .isPresent();
    }

    private RefusedRow refused(RawLine line, Reason reason, int column) {
        return RefusedRow.of(reason, line.line(), plan.title(column), cell(line, column), line.cells());
    }

    private RawLine cleaned(RawLine raw) {
        List<String> cells = new ArrayList<>(raw.cells().size());
        for (int i = 0; i < raw.cells().size(); i++) {
            cells.add(cleaned(raw, i));
        }
        return new RawLine(raw.line(), cells, raw.fault(), false);
    }

    private String cleaned(RawLine raw, int column) {
        String given = raw.cells().get(column);
        String clean = Cleaning.clean(given);
        if (Cleaning.hasControls(given)) {
            notices.add(Reason.CONTROLS_REMOVED, raw.line(), plan.title(column), given, clean);
        }
        if (Cleaning.hasInvisible(given)) {
            notices.add(Reason.INVISIBLE_REMOVED, raw.line(), plan.title(column), given, clean);
        }
        Cleaning.repaired(clean)
                .ifPresent(text -> notices.add(Reason.DOUBLY_ENCODED, raw.line(), plan.title(column), given, text));
        return clean;
    }

    private static String cell(RawLine line, int column) {
        return Cleaning.withoutApostrophe(line.cell(column).strip());
    }

    @Override
    public void close() {
        lines.close();
    }
}
