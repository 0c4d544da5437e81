package app.clientela.intake;

import org.jspecify.annotations.Nullable;

/// The order numbers whose rows do not stand together in their file, each with how many rows it
/// has. Where these are too many to hold at once, the file is read in several passes, each of
/// which gathers some of the numbers.
final class ScatteredNumbers {

    /// Rows of such numbers held in memory in one pass, about.
    private static final long HELD = 100_000;

    private final SeenKeys rows = new SeenKeys();
    private final SeenKeys scattered = new SeenKeys();
    private long last;
    private boolean begun;
    private long held;

    private ScatteredNumbers() {}

    /// None, where rows of one number always stand together.
    static ScatteredNumbers none() {
        return new ScatteredNumbers();
    }

    /// Looks for them in the whole file.
    static ScatteredNumbers in(ReadingSource source, Plan plan) {
        ScatteredNumbers found = new ScatteredNumbers();
        int column = plan.column(Target.ORDER_NUMBER).orElse(-1);
        try (TableLines lines =
                new TableLines(source, plan.dialect(), plan.titles().size())) {
            @Nullable RawLine line = lines.next();
            while (line != null) {
                if (line.fault() == RawLine.Fault.NONE) {
                    found.add(numberIn(line, column));
                }
                line = lines.next();
            }
        }
        return found;
    }

    private static String numberIn(RawLine line, int column) {
        String cell = line.unclean() ? Cleaning.clean(line.cell(column)) : line.cell(column);
        return Cleaning.withoutApostrophe(cell.strip());
    }

    /// @param number blank where the row has none
    void add(String number) {
        long key = key(number);
        boolean again = begun && key == last;
        last = key;
        begun = true;
        if (number.isBlank()) {
            return;
        }
        int soFar = rows.count(key);
        if (scattered.get(key) != 0) {
            held++;
        } else if (soFar > 1 && !again) {
            scattered.count(key);
            held += soFar;
        }
    }

    boolean areAny() {
        return held > 0;
    }

    boolean has(String number) {
        return held > 0 && scattered.get(key(number)) != 0;
    }

    /// How many rows of the file have this number, good or bad.
    int rows(String number) {
        return rows.get(key(number));
    }

    /// How often the file is to be read.
    int passes() {
        return (int) Math.max(1, (held + HELD - 1) / HELD);
    }

    /// The pass in which the rows of this number are gathered, from 0.
    int pass(String number) {
        return (int) Long.remainderUnsigned(key(number), passes());
    }

    private static long key(String number) {
        return RowKeys.hash(number, 3);
    }
}
