package app.clientela.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Turns proposals and votes into a plan, and what they leave open into questions.
final class PlanMaking {

    private final Layout layout;
    private final List<Column> columns;
    private final WholeScan scan;
    private final Hints hints;

    PlanMaking(Layout layout, List<Column> columns, WholeScan scan, Hints hints) {
        this.layout = layout;
        this.columns = columns;
        this.scan = scan;
        this.hints = hints;
    }

    /// Where a file itself gives money back, no status is read: a sale that was called off has its
    /// counterpart there.
    Plan plan() {
        Map<Integer, Target> targets = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.target() != Target.IGNORED)
                .filter(column -> column.target() != Target.STATUS || !scan.givesBack())
                .forEach(column -> targets.put(column.index(), column.target()));
        return new Plan(
                layout.dialect(),
                layout.titles(),
                targets,
                dateOrder().orElse(DateOrder.DAY_FIRST),
                decimals(),
                role(),
                perOrder(),
                scan.isScattered(),
                scan.marksCancellations(),
                amount().flatMap(column -> Currencies.inTitle(column.title(), hints.currency()))
                        .or(hints::currency));
    }

    private Optional<DateOrder> dateOrder() {
        return hints.answers().dates().or(() -> scan.dates().majority()).or(this::orderByHabit);
    }

    /// Where no date tells: who writes a decimal comma, or parts cells by semicolons, writes the
    /// day first. Two groups of dates that contradict each other are never settled this way.
    private Optional<DateOrder> orderByHabit() {
        Dialect dialect = layout.dialect();
        boolean habit = (dialect.delimiter() == ';' && !dialect.isWorkbook())
                || agreed().filter(mark -> mark == DecimalMark.COMMA).isPresent();
        boolean assumed = habit && scan.dates().isOpen();
        return assumed ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
    }

    private Map<Integer, DecimalMark> decimals() {
        Map<Integer, DecimalMark> marks = new HashMap<>();
        scan.numbers().forEach((column, votes) -> marks.put(column, mark(votes).orElse(DecimalMark.POINT)));
        return marks;
    }

    /// The column's own majority; else what was answered; else what the other columns agree on.
    private Optional<DecimalMark> mark(NumberVotes votes) {
        Optional<DecimalMark> own = votes.majority();
        if (own.isPresent()) {
            return own;
        }
        Optional<DecimalMark> answered = hints.answers().decimals();
        return answered.isPresent() || votes.isTied() ? answered : agreed();
    }

    private Optional<DecimalMark> agreed() {
        Set<DecimalMark> marks = new HashSet<>();
        scan.numbers().values().forEach(votes -> votes.majority().ifPresent(marks::add));
        return marks.size() == 1 ? Optional.of(marks.iterator().next()) : Optional.empty();
    }

    private MoneyRole role() {
        Optional<MoneyRole> said = hints.answers().money();
        if (said.isPresent()) {
            return said.get();
        }
        Optional<Column> whole = amount();
        if (whole.isEmpty()) {
            return MoneyRole.UNIT_TIMES_QUANTITY;
        }
        if (perOrder().contains(whole.get().index())) {
            return MoneyRole.TOTAL_PER_ORDER;
        }
        boolean lines = has(Target.PRODUCT) || has(Target.SKU) || has(Target.LINE_NUMBER);
        return has(Target.ORDER_NUMBER) && lines ? MoneyRole.LINE_AMOUNT : MoneyRole.TOTAL_PER_ROW;
    }

    /// The column of whole amounts: the total, else the net one.
    private Optional<Column> amount() {
        return of(Target.TOTAL).or(() -> has(Target.UNIT_PRICE) ? Optional.empty() : of(Target.NET));
    }

    private Set<Integer> perOrder() {
        boolean lines = has(Target.PRODUCT) || has(Target.SKU) || has(Target.LINE_NUMBER);
        boolean said = hints.answers()
                .money()
                .filter(role -> role != MoneyRole.TOTAL_PER_ORDER)
                .isPresent();
        return lines && !said ? Set.copyOf(scan.perOrder()) : Set.of();
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        columnQuestion().ifPresent(questions::add);
        dateQuestion().ifPresent(questions::add);
        columns.forEach(column -> markQuestion(column).ifPresent(questions::add));
        return questions;
    }

    /// Columns without a header are shown once, even where all seems clear.
    private Optional<Question> columnQuestion() {
        boolean nameless = !layout.dialect().hasHeader();
        if (nameless && hints.answers().targets().isEmpty()) {
            return Optional.of(choice(Question.Kind.COLUMNS, columns.stream().map(Column::example)));
        }
        boolean day = has(Target.DATE);
        boolean amount = has(Target.TOTAL) || has(Target.UNIT_PRICE) || has(Target.NET);
        if (scan.rows() == 0 || (day && amount)) {
            return Optional.empty();
        }
        Question.Kind one = day ? Question.Kind.AMOUNT_COLUMN : Question.Kind.DAY_COLUMN;
        return Optional.of(choice(day || amount ? one : Question.Kind.COLUMNS, layout.titles().stream()));
    }

    private static Question choice(Question.Kind kind, Stream<String> examples) {
        Target target = switch (kind) {
            case DAY_COLUMN -> Target.DATE;
            case AMOUNT_COLUMN -> Target.TOTAL;
            default -> Target.IGNORED;
        };
        return new Question(kind, target, -1, "", examples.limit(10).toList());
    }

    private Optional<Question> dateQuestion() {
        DateVotes votes = scan.dates();
        if (dateOrder().isPresent() || votes.isIndifferent()) {
            return Optional.empty();
        }
        return of(Target.DATE)
                .map(column -> new Question(
                        Question.Kind.DATE_ORDER, Target.DATE, column.index(), column.title(), votes.examples()));
    }

    private Optional<Question> markQuestion(Column column) {
        NumberVotes votes = scan.numbers().get(column.index());
        if (votes == null || votes.isIndifferent() || mark(votes).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                Question.Kind.DECIMAL_MARK, column.target(), column.index(), column.title(), votes.examples()));
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(sheetNotices());
        long headerLine = layout.dialect().headerLine();
        if (layout.titleRows() > 0) {
            notices.add(new Notice(Reason.TITLE_ROWS, 1, "", String.valueOf(layout.titleRows()), ""));
        }
        if (scan.rows() == 0) {
            notices.add(new Notice(Reason.NO_ROWS, headerLine, "", "", ""));
        }
        if (hints.answers().dates().isEmpty()
                && scan.dates().isOpen()
                && orderByHabit().isPresent()) {
            notices.add(new Notice(Reason.DAY_FIRST_ASSUMED, headerLine, title(Target.DATE), "", ""));
        }
        if (role() == MoneyRole.TOTAL_PER_ORDER) {
            amount().ifPresent(column ->
                    notices.add(new Notice(Reason.TOTAL_COUNTED_ONCE, headerLine, column.title(), "", "")));
        }
        return notices;
    }

    /// Which sheets of a workbook are read, where it has several.
    private List<Notice> sheetNotices() {
        List<String> read =
                layout.dialect().sheets().stream().map(SheetPart::name).toList();
        if (read.size() + layout.leftOut().size() < 2) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(Reason.SHEETS_READ, 1, "", String.join(", ", read), ""));
        if (!layout.leftOut().isEmpty()) {
            notices.add(new Notice(Reason.SHEETS_LEFT_OUT, 1, "", String.join(", ", layout.leftOut()), ""));
        }
        return notices;
    }

    private String title(Target target) {
        return of(target).map(Column::title).orElse("");
    }

    private boolean has(Target target) {
        return of(target).isPresent();
    }

    private Optional<Column> of(Target target) {
        return columns.stream().filter(column -> column.target() == target).findFirst();
    }
}
