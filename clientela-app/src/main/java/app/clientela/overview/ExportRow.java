package app.clientela.overview;

import app.clientela.overview.ExportStore.Column;
import app.clientela.overview.ExportStore.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row on its way out. By the end of a column's name days and moments are told from numbers.
record ExportRow(Shape shape, List<@Nullable Object> values) {

    ExportRow {
        values = Collections.unmodifiableList(values);
    }

    /// A number, a truth, or a text; days and moments as texts; null where there is nothing.
    @Nullable
    Object value(int column) {
        @Nullable Object kept = values.get(column);
        Column told = shape.columns().get(column);
        if (!(kept instanceof Number number)) {
            return kept;
        }
        if (told.truth()) {
            return number.intValue() != 0;
        }
        if (told.name().endsWith("_on")) {
            return LocalDate.ofEpochDay(number.longValue()).toString();
        }
        return told.name().endsWith("_at")
                ? Instant.ofEpochMilli(number.longValue()).toString()
                : kept;
    }

    /// What stands in a column; null where the table has none of that name.
    @Nullable
    Object valueOf(String column) {
        for (int i = 0; i < values.size(); i++) {
            if (shape.columns().get(i).name().equals(column)) {
                return value(i);
            }
        }
        return null;
    }
}
