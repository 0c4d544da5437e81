package app.clientela.intake;

import static app.clientela.db.Tables.REFUSED_ROW;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import app.clientela.db.tables.records.RefusedRowRecord;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Cursor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows that need the owner.
final class RefusedStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final int LONGEST_CELLS = 8000;
    private static final int FETCHED_AT_ONCE = 500;
    private static final int LOOKED_AT = 50;

    private final Database database;

    RefusedStore(Database database) {
        this.database = database;
    }

    void add(RunId run, List<RefusedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<RefusedRowRecord> rows = lines.stream()
                .map(line -> new RefusedRowRecord(
                        run, line.line(), line.column(), line.given(), line.reason(), cellsOf(line)))
                .toList();
        database.sql().batchInsert(rows).execute();
    }

    /// The row as JSON. A row too long to keep loses its longest cells, so that it still opens.
    private static String cellsOf(RefusedLine line) {
        String whole = JSON.writeValueAsString(line.cells());
        if (whole.length() <= LONGEST_CELLS) {
            return whole;
        }
        int room = Math.max(0, LONGEST_CELLS / (2 * line.cells().size()) - 3);
        List<String> shortened = line.cells().stream()
                .map(cell -> cell.substring(0, Math.min(room, cell.length())))
                .toList();
        String text = JSON.writeValueAsString(shortened);
        return text.length() <= LONGEST_CELLS ? text : "[]";
    }

    /// The reasons with the number of their rows and the first row, the most frequent first.
    List<RefusedGroup> groups(RunId run) {
        return database.sql()
                .select(REFUSED_ROW.REASON, count(), min(REFUSED_ROW.LINE))
                .from(REFUSED_ROW)
                .where(REFUSED_ROW.RUN_ID.eq(run))
                .groupBy(REFUSED_ROW.REASON)
                .orderBy(count().desc(), REFUSED_ROW.REASON)
                .fetch()
                .map(r -> new RefusedGroup(r.value1(), r.value2(), get(run, r.value3()), List.of()));
    }

    /// What stood in the first rows of one reason.
    List<String> given(RunId run, String reason) {
        return database.sql()
                .select(REFUSED_ROW.GIVEN)
                .from(REFUSED_ROW)
                .where(REFUSED_ROW.RUN_ID.eq(run).and(REFUSED_ROW.REASON.eq(reason)))
                .orderBy(REFUSED_ROW.LINE)
                .limit(LOOKED_AT)
                .fetch(REFUSED_ROW.GIVEN);
    }

    private RefusedLine get(RunId run, long line) {
        return database.sql()
                .selectFrom(REFUSED_ROW)
                .where(REFUSED_ROW.RUN_ID.eq(run).and(REFUSED_ROW.LINE.eq(line)))
                .fetchSingle(RefusedStore::lineOf);
    }

    /// Every refused row in the order of the file, a few in memory at a time.
    void each(RunId run, Consumer<RefusedLine> to) {
        try (Cursor<RefusedRowRecord> rows = database.sql()
                .selectFrom(REFUSED_ROW)
                .where(REFUSED_ROW.RUN_ID.eq(run))
                .orderBy(REFUSED_ROW.LINE)
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> to.accept(lineOf(row)));
        }
    }

    void remove(RunId run, long line) {
        database.sql()
                .deleteFrom(REFUSED_ROW)
                .where(REFUSED_ROW.RUN_ID.eq(run).and(REFUSED_ROW.LINE.eq(line)))
                .execute();
    }

    void clear(RunId run) {
        database.sql().deleteFrom(REFUSED_ROW).where(REFUSED_ROW.RUN_ID.eq(run)).execute();
    }

    private static RefusedLine lineOf(RefusedRowRecord row) {
        return new RefusedLine(
                row.getLine(), row.getCol(), row.getGiven(), row.getReason(), JSON.readValue(row.getCells(), CELLS));
    }
}
