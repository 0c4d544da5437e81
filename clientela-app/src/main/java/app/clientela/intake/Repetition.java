package app.clientela.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Follows columns of money over the rows of one order number and finds those that repeat one
/// amount in every row: they tell of the whole order. Blank cells do not count against it.
final class Repetition {

    /// Numbers remembered; rows of one number that stand together are compared in any case.
    private static final int REMEMBERED = 50_000;

    private final List<Integer> columns;
    private final Map<String, String[]> first = new HashMap<>();
    private final boolean[] differs;
    private final boolean[] repeats;
    private String lastNumber = "";
    private String @Nullable [] last;
    private boolean several;

    Repetition(List<Integer> columns) {
        this.columns = List.copyOf(columns);
        this.differs = new boolean[columns.size()];
        this.repeats = new boolean[columns.size()];
    }

    void add(String number, RawLine row) {
        if (number.isBlank()) {
            return;
        }
        String @Nullable [] earlier = number.equals(lastNumber) ? last : first.get(number);
        if (earlier == null) {
            String[] values = new String[columns.size()];
            Arrays.setAll(values, i -> row.cell(columns.get(i)).strip());
            earlier = values;
            if (first.size() < REMEMBERED) {
                first.put(number, values);
            }
        } else {
            several = true;
            compare(earlier, row);
        }
        lastNumber = number;
        last = earlier;
    }

    private void compare(String[] earlier, RawLine row) {
        for (int i = 0; i < earlier.length; i++) {
            String value = row.cell(columns.get(i)).strip();
            if (!value.isEmpty() && !earlier[i].isEmpty()) {
                differs[i] |= !value.equals(earlier[i]);
            }
            repeats[i] = true;
        }
    }

    /// Whether any number has more than one row.
    boolean hasSeveralRows() {
        return several;
    }

    boolean isPerOrder(int column) {
        int place = columns.indexOf(column);
        return place >= 0 && repeats[place] && !differs[place];
    }
}
