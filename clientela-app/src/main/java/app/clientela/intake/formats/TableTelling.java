package app.clientela.intake.formats;

import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.RowGroups;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells what the rows of a table say, those of one number together.
final class TableTelling implements Telling {

    private final RowGroups groups;
    private final Function<Row, String> key;
    private final Function<List<Row>, List<Told>> reading;
    private final Deque<Told> ready = new ArrayDeque<>();

    private TableTelling(RowGroups groups, Function<Row, String> key, Function<List<Row>, List<Told>> reading) {
        this.groups = groups;
        this.key = key;
        this.reading = reading;
    }

    /// @param key of the thing that a row tells of; a row with none stands alone
    /// @param reading tells of all rows of a thing
    static Telling grouped(
            Supplier<TitledRows> table, Function<Row, String> key, Function<List<Row>, List<Told>> reading) {
        return new TableTelling(RowGroups.open(table, key), key, reading);
    }

    /// One row tells one thing. An equal row of the same key is passed as repeated, another one is
    /// refused.
    static Telling single(Supplier<TitledRows> table, Function<Row, String> key, Function<Row, List<Told>> reading) {
        return grouped(table, key, rows -> {
            List<Told> told = new ArrayList<>(reading.apply(rows.getFirst()));
            rows.stream()
                    .skip(1)
                    .map(row -> again(rows.getFirst(), row, key.apply(row)))
                    .forEach(told::add);
            return told;
        });
    }

    /// A row of a number that another has already: passed where they are equal, else refused.
    static Told again(Row first, Row row, String number) {
        return row.cells().equals(first.cells())
                ? new Told.Passed(Place.ofLine(row.line()), Reason.REPEATED)
                : row.refused(Reason.NUMBER_CONFLICT, "", number);
    }

    /// Everything that a row holds, as the key of rows without a number.
    static String content(Row row) {
        return String.join("\u001F", row.cells());
    }

    @Override
    public @Nullable Told next() {
        while (ready.isEmpty()) {
            RowGroups.Group group = groups.next();
            if (group == null) {
                return null;
            }
            ready.addAll(told(group));
        }
        return ready.poll();
    }

    private List<? extends Told> told(RowGroups.Group group) {
        Row first = group.rows().getFirst();
        if (first.fault().isPresent()) {
            return List.of(first.fault().get());
        }
        if (!group.whole()) {
            return refused(group.rows(), first.refused(Reason.NUMBER_CONFLICT, "", key.apply(first)));
        }
        return reading.apply(group.rows());
    }

    @Override
    public void close() {
        groups.close();
    }

    /// All rows of a thing, refused for what one of them holds, so that they come back together.
    static List<Told> refused(List<Row> rows, Told.Refused why) {
        return rows.stream()
                .map(row -> (Told) row.refused(why.reason(), why.place().element(), why.given()))
                .toList();
    }

    static Told passed(List<Row> rows, Reason reason) {
        return new Told.Passed(place(rows), reason);
    }

    /// Where rows that tell one thing together stand.
    static Place place(List<Row> rows) {
        return new Place(rows.getFirst().line(), "", rows.size());
    }

    /// Reads an order whose first row tells of the whole and whose other rows hold lines alone. The
    /// same order once more is passed as repeated, another one of its number is refused.
    /// @param isFirst whether a row tells of the whole
    /// @param title of what the whole is recognised by
    static List<Told> order(
            List<Row> rows, Predicate<Row> isFirst, String title, Function<List<Row>, List<Told>> reading) {
        long firsts = rows.stream().filter(isFirst).count();
        if (firsts == 0) {
            return refused(rows, rows.getFirst().refused(Reason.VALUE_MISSING, title, ""));
        }
        if (firsts == 1) {
            List<Row> sorted = new ArrayList<>(rows);
            sorted.sort((one, other) -> Boolean.compare(isFirst.test(other), isFirst.test(one)));
            return reading.apply(sorted);
        }
        List<List<Row>> blocks = blocks(rows, isFirst);
        List<Told> told = new ArrayList<>(reading.apply(blocks.getFirst()));
        for (List<Row> block : blocks.subList(1, blocks.size())) {
            if (content(block).equals(content(blocks.getFirst()))) {
                told.add(passed(block, Reason.REPEATED));
            } else {
                told.addAll(refused(block, block.getFirst().refused(Reason.NUMBER_CONFLICT, title, "")));
            }
        }
        return told;
    }

    private static List<String> content(List<Row> rows) {
        return rows.stream().map(TableTelling::content).toList();
    }

    private static List<List<Row>> blocks(List<Row> rows, Predicate<Row> isFirst) {
        List<List<Row>> blocks = new ArrayList<>();
        for (Row row : rows) {
            if (isFirst.test(row) || blocks.isEmpty()) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(row);
        }
        return blocks;
    }
}
