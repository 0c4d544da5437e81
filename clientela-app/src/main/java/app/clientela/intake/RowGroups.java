package app.clientela.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of a table that tell of one thing, such as the lines of an order, brought together
/// wherever they stand. The table is read twice: once to count, once to bring together; so a group
/// is given as soon as its last row was read, and what waits is little.
public final class RowGroups implements AutoCloseable {

    /// More rows never wait for others of their group.
    private static final int MOST_WAITING = 20_000;

    private final Function<TitledRows.Row, String> key;
    private final TitledRows rows;
    private final SeenKeys counts = new SeenKeys();
    private final SeenKeys torn = new SeenKeys();
    private final Map<String, List<TitledRows.Row>> waiting = new LinkedHashMap<>();
    private int waitingRows;

    private RowGroups(Supplier<TitledRows> table, Function<TitledRows.Row, String> key) {
        this.key = key;
        count(table);
        this.rows = table.get();
    }

    /// @param table opens it, the same each time
    /// @param key of the thing that a row tells of; a row with none stands alone
    public static RowGroups open(Supplier<TitledRows> table, Function<TitledRows.Row, String> key) {
        return new RowGroups(table, key);
    }

    private void count(Supplier<TitledRows> table) {
        try (TitledRows all = table.get()) {
            TitledRows.Row row = all.next();
            while (row != null) {
                if (row.fault().isEmpty()) {
                    counts.count(hash(key.apply(row)));
                }
                row = all.next();
            }
        }
    }

    private static long hash(String key) {
        return RowKeys.hash(key, 0);
    }

    /// The next group, in the order in which they are complete, or null at the end.
    public @Nullable Group next() {
        TitledRows.Row row = rows.next();
        while (row != null) {
            Group group = with(row);
            if (group != null) {
                return group;
            }
            row = rows.next();
        }
        return waiting.isEmpty() ? null : oldest(true);
    }

    private @Nullable Group with(TitledRows.Row row) {
        String name = row.fault().isPresent() ? "" : key.apply(row);
        if (name.isEmpty()) {
            return new Group(List.of(row), true);
        }
        long hash = hash(name);
        if (torn.get(hash) != 0) {
            return new Group(List.of(row), false);
        }
        List<TitledRows.Row> group = waiting.computeIfAbsent(name, first -> new ArrayList<>(2));
        group.add(row);
        waitingRows++;
        if (group.size() == counts.get(hash)) {
            return taken(name, true);
        }
        return waitingRows > MOST_WAITING ? oldest(false) : null;
    }

    private Group oldest(boolean whole) {
        String name = waiting.keySet().iterator().next();
        if (!whole) {
            torn.putIfAbsent(hash(name), 1);
        }
        return taken(name, whole);
    }

    private Group taken(String name, boolean whole) {
        List<TitledRows.Row> group = waiting.remove(name);
        if (group == null) {
            throw new IllegalStateException("no rows wait under " + name);
        }
        waitingRows -= group.size();
        return new Group(group, whole);
    }

    @Override
    public void close() {
        rows.close();
    }

    /// Rows of one thing, one at least.
    /// @param whole false where its rows stand too far apart to be brought together
    public record Group(List<TitledRows.Row> rows, boolean whole) {
        public Group {
            rows = List.copyOf(rows);
        }
    }
}
