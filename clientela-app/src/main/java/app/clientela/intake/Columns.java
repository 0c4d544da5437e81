package app.clientela.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The place of each meaning in a plan, looked up once for all rows.
final class Columns {

    private final Map<Target, Integer> places = new EnumMap<>(Target.class);

    Columns(Plan plan) {
        for (Target target : Target.values()) {
            plan.column(target).ifPresent(column -> places.put(target, column));
        }
    }

    boolean has(Target target) {
        return places.containsKey(target);
    }

    /// The column's place, or -1.
    int place(Target target) {
        return places.getOrDefault(target, -1);
    }

    Map<Target, Integer> places() {
        return places;
    }

    /// The cell of that meaning, trimmed and without a guarding apostrophe; empty where there is
    /// none.
    String cell(List<String> cells, Target target) {
        int place = place(target);
        return place < 0 || place >= cells.size()
                ? ""
                : Cleaning.withoutApostrophe(cells.get(place).strip());
    }
}
