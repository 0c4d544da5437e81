package app.clientela.overview;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import app.clientela.db.DefaultSchema;
import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// All tables of the shop as they are kept, row after row, and nothing of what opens a door.
final class ExportStore {

    /// Tables and columns that stay here: with them somebody could come in, or read back an
    /// address or a file that must be forgotten.
    static final Set<String> SECRETS =
            Set.of("person.password_hash", "remembered_device", "recovery", "privacy_key", "sealed_file");

    private static final int FETCHED = 1_000;

    private final Database database;

    ExportStore(Database database) {
        this.database = database;
    }

    /// A table that goes out, with the columns that do.
    record Shape(String name, List<Column> columns) {
        Shape {
            columns = List.copyOf(columns);
        }

        boolean has(String column) {
            return columns.stream().anyMatch(one -> one.name().equals(column));
        }
    }

    /// @param refersTo the table whose row it names; empty for none
    /// @param truth true for yes or no
    record Column(String name, String refersTo, boolean truth) {}

    static List<Shape> shapes() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !SECRETS.contains(table.getName()))
                .sorted(Comparator.comparing(Table::getName))
                .map(table -> new Shape(
                        table.getName(),
                        Arrays.stream(table.fields())
                                .filter(column -> !SECRETS.contains(table.getName() + "." + column.getName()))
                                .map(column -> column(table, column))
                                .toList()))
                .toList();
    }

    private static Column column(Table<?> table, Field<?> column) {
        String refersTo = table.getReferences().stream()
                .filter(key -> key.getFields().contains(column))
                .map(key -> key.getKey().getTable().getName())
                .findFirst()
                .orElse("");
        return new Column(column.getName(), refersTo, column.getType() == Boolean.class);
    }

    /// Hands over the rows one at a time; each holds plain values in the order of the columns.
    void each(Shape shape, Consumer<ExportRow> reader) {
        List<Field<Object>> wanted = shape.columns().stream()
                .map(column -> field(name(shape.name(), column.name())))
                .toList();
        try (Cursor<Record> rows = database.sql()
                .select(wanted)
                .from(table(name(shape.name())))
                .fetchSize(FETCHED)
                .fetchLazy()) {
            for (Record row : rows) {
                List<@Nullable Object> values = new ArrayList<>(row.size());
                for (int i = 0; i < row.size(); i++) {
                    values.add(row.get(i));
                }
                reader.accept(new ExportRow(shape, values));
            }
        }
    }
}
